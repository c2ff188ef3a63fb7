import { useEffect, useRef, useState } from 'react';
import { words } from '../../../../model/words.ts';
import type { BreakCounts, TrackedBreak } from '../../../api/answers.ts';
import { groupDecimal, minorToDecimal } from '../../client/money.ts';
import { MinorAmount } from '../../parts/amount.tsx';
import { Comments } from '../../parts/comments.tsx';
import { Modal } from '../../parts/modal.tsx';
import { useMoveActions } from '../../parts/moves/move-actions.tsx';
import { useMoves } from '../../parts/moves/use-moves.tsx';
import { useAnnouncer } from '../../parts/triage/announcer.tsx';
import { BulkBar } from '../../parts/triage/bulk-bar.tsx';
import { countOf } from '../../parts/triage/count-text.ts';
import { type TriageAction, TriageKeys } from '../../parts/triage/triage-keys.tsx';
import type { Triage } from '../../parts/triage/use-triage.ts';
import { useShortcut } from '../../shell/shortcuts.tsx';
import { subjectOf } from './break-subject.ts';
import { calledOf, sumMinor } from './break-words.ts';
import type { BreaksSearch } from './search.ts';
import { StatusLine } from './status-line.tsx';

/** Moves that have a button of their own, in their order; the others are in a menu. */
const first = ['assign', 'snooze', 'fix', 'duplicate'];
const rank = ({ id }: TriageAction): number => (first.includes(id) ? first.indexOf(id) : first.length);

/** What is selected and what can be done with it, by button and by key. */
export function BreakTriage({
  workspace,
  search,
  triage,
  counts,
  currency,
  open,
  onExport,
}: {
  readonly workspace: string;
  readonly search: BreaksSearch;
  readonly triage: Triage<TrackedBreak>;
  readonly counts: BreakCounts | undefined;
  readonly currency: string;
  open(index: number): void;
  onExport(): void;
}) {
  const [commented, setCommented] = useState<TrackedBreak | null>(null);
  const { region, announce } = useAnnouncer();
  const moves = useMoves(workspace, {
    onMoved: () => {
      triage.clear();
      triage.focus();
    },
  });
  const { target } = triage;
  const moveActions = useMoveActions(moves, subjectOf(target, search, counts));
  const actions: readonly TriageAction[] = [
    ...moveActions.toSorted((one, other) => rank(one) - rank(other)),
    {
      id: 'comment',
      key: 'c',
      label: 'Comment',
      many: false,
      run: () => setCommented(target?.rows[0] ?? null),
    },
    { id: 'export', key: 'e', label: 'Export', many: false, run: onExport },
  ];
  useShortcut({ keys: 'z', label: 'Take the last change back', group: 'List', run: moves.undo });

  const { minor, without } = sumMinor([...triage.picked.values()].map(({ baseMinor }) => baseMinor));
  const sum = triage.isAll ? (counts?.baseMinor ?? null) : minor;
  const chosen = triage.isAll ? counts?.total : { count: triage.picked.size, capped: false };
  const said =
    !triage.hasPicked || chosen === undefined
      ? ''
      : `${countOf(chosen, 'break')} selected${sum === null ? '' : `, ${groupDecimal(minorToDecimal(sum, currency))} ${currency}`}`;
  useEffect(() => announce(said), [said, announce]);
  const match = counts === undefined ? '' : `${countOf(counts.total, 'break')} that match`;
  useEffect(() => announce(match), [match, announce]);

  const nowOn = useNewcomer(triage);
  useEffect(() => announce(nowOn), [nowOn, announce]);

  return (
    <>
      {region}
      <TriageKeys triage={triage} actions={actions} open={open} />
      <div className="mb-1">
        {triage.hasPicked ? (
          <BulkBar
            triage={triage}
            total={counts?.total ?? null}
            actions={actions}
            sum={
              sum === null ? null : (
                <>
                  {triage.isAll && counts?.total.capped === true && 'at least '}
                  <MinorAmount minor={sum} currency={currency} />
                  {!triage.isAll && without > 0 && ` and ${without} without an amount in it`}
                </>
              )
            }
          />
        ) : (
          <StatusLine counts={counts} currency={currency} />
        )}
      </div>
      {moves.dialog}
      {commented !== null && (
        <Modal open onClose={() => setCommented(null)} title={`Comments on ${calledOf(commented)}`} wide>
          <Comments workspace={workspace} subject={{ kind: 'break', id: commented.id }} />
        </Modal>
      )}
    </>
  );
}

/** Says which break has come to the place one stands at, as after the one that was there has left the list. */
function useNewcomer({ active, standing }: Triage<TrackedBreak>): string {
  const [said, setSaid] = useState('');
  const before = useRef({ active, id: standing?.id });
  useEffect(() => {
    const { current } = before;
    const hasCome = standing !== undefined && current.id !== undefined && current.id !== standing.id;
    if (hasCome && current.active === active)
      setSaid(`Now on ${calledOf(standing)}: ${words(standing.kind)}`);
    before.current = { active, id: standing?.id };
  }, [active, standing]);
  return said;
}
