import { useQueryClient } from '@tanstack/react-query';
import type { Source } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';
import { Confirm } from '../../../parts/confirm.tsx';
import { sayDone } from '../../../shell/toasts.tsx';

/** A source is no longer read; what came from it keeps its name. */
export function ArchiveSource({
  workspace,
  source,
  open,
  onClose,
}: {
  readonly workspace: string;
  readonly source: Source;
  readonly open: boolean;
  onClose(): void;
}) {
  const client = useQueryClient();
  const archive = async (): Promise<void> => {
    const { id, version, name } = source;
    await ask(at(workspace, 'sources', id), { method: 'DELETE', version });
    sayDone(`${name} is archived.`);
    await client.invalidateQueries({ queryKey: ['w', workspace, 'sources'] });
  };
  return (
    <Confirm open={open} onClose={onClose} title={`Archive ${source.name}?`} label="Archive" act={archive}>
      It is no longer read: the next run does without it. Earlier runs, and what they found, stay as they are.
      It cannot be taken back into use; a new source can be added in its place.
    </Confirm>
  );
}
