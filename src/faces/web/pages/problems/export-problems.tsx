import type { TrackedProblem } from '../../../api/answers.ts';
import { at, withQuery } from '../../client/ask.ts';
import { several } from '../../client/figures.ts';
import { ExportDialog } from '../../parts/export-dialog.tsx';
import { Modal } from '../../parts/modal.tsx';
import type { ProblemsSearch } from './search.ts';

/** So many names go into an address. */
const MOST_NAMED = 300;

/** Hands out exactly the problems that are shown: by the filter where the server knows it, and else by name. */
export function ExportProblems({
  workspace,
  search: { state, symptom, environment },
  shown,
  isNarrowedHere,
  onClose,
}: {
  readonly workspace: string;
  readonly search: ProblemsSearch;
  readonly shown: readonly TrackedProblem[];
  /** Whether the list is shorter than what the server gives for its filter. */
  readonly isNarrowedHere: boolean;
  onClose(): void;
}) {
  if (isNarrowedHere && shown.length > MOST_NAMED)
    return (
      <Modal
        open
        onClose={onClose}
        title="Export what is shown"
        about={`These are too many to be handed out one by one. Narrow the list to ${MOST_NAMED} problems, or by state and symptom alone.`}
      >
        {null}
      </Modal>
    );
  const filter = isNarrowedHere
    ? { environment, id: shown.map(({ id }) => id) }
    : { environment, state, symptom };
  return (
    <ExportDialog
      about={`${several(shown.length, 'problem')}, the worst first. The file says which filter, when, and the head of the audit log.`}
      total={{ count: shown.length, capped: false }}
      linkOf={(format) => withQuery(at(workspace, 'problems', 'export'), { format, ...filter })}
      onClose={onClose}
    />
  );
}
