import type { TrackedProblem } from '../../../api/answers.ts';
import { count, several } from '../../client/figures.ts';
import { useMay } from '../../client/session.ts';
import { MinorAmount } from '../../parts/amount.tsx';
import { useMoveActions } from '../../parts/moves/move-actions.tsx';
import { useMoves } from '../../parts/moves/use-moves.tsx';
import { BulkBar } from '../../parts/triage/bulk-bar.tsx';
import { type TriageAction, TriageKeys } from '../../parts/triage/triage-keys.tsx';
import type { Triage } from '../../parts/triage/use-triage.ts';
import { useShortcut } from '../../shell/shortcuts.tsx';
import { MOST } from './problem-data.ts';
import { subjectOf, sumOf } from './subject-of.ts';

/** What is selected and what can be done with it, by button and by key; without a selection, what the list comes to. */
export function ProblemTriage({
  workspace,
  triage,
  shown,
  isCut,
  currency,
  open,
  onExport,
}: {
  readonly workspace: string;
  readonly triage: Triage<TrackedProblem>;
  /** Null until they are there. */
  readonly shown: readonly TrackedProblem[] | null;
  readonly isCut: boolean;
  readonly currency: string;
  open(index: number): void;
  onExport(): void;
}) {
  const mayTriage = useMay(workspace, 'triage');
  const moves = useMoves(workspace, {
    onMoved: () => {
      triage.clear();
      triage.focus();
    },
  });
  const all = shown ?? [];
  const { target } = triage;
  const subject = target === null ? null : subjectOf(target.isAll ? all : target.rows);
  const actions: readonly TriageAction[] = [
    ...useMoveActions(moves, subject),
    { id: 'export', key: 'e', label: 'Export', many: false, run: onExport },
  ];
  useShortcut({ keys: 'z', label: 'Take the last change back', group: 'List', run: moves.undo }, mayTriage);
  const picked = triage.isAll ? all : [...triage.picked.values()];
  return (
    <div className="mb-1">
      <TriageKeys triage={triage} actions={actions} open={open} />
      {triage.hasPicked ? (
        <BulkBar
          triage={triage}
          total={{ count: all.length, capped: false }}
          actions={actions}
          sum={<MinorAmount minor={sumOf(picked)} currency={currency} />}
        />
      ) : (
        <p role="status" className="flex min-h-9 flex-wrap items-center gap-x-1 px-2 text-sm text-soft">
          {shown === null ? (
            'Loading …'
          ) : (
            <>
              {several(all.length, 'problem')},{' '}
              {several(
                all.reduce((sum, one) => sum + one.count, 0),
                'break',
              )}
              , <MinorAmount minor={sumOf(all)} currency={currency} /> at risk.
              {isCut && ` These are of the worst ${count(MOST)}: narrow by state or symptom for the others.`}
            </>
          )}
        </p>
      )}
      {moves.dialog}
    </div>
  );
}
