import type { LifeState } from '../../../../model/workspace/index.ts';
import type { BreakCounts, TrackedBreak } from '../../../api/answers.ts';
import { namesOf } from '../../client/search.ts';
import type { MoveSubject } from '../../parts/moves/subject.ts';
import type { Target } from '../../parts/triage/use-triage.ts';
import { type BreaksSearch, filterOf } from './search.ts';

/** What a move is about: one break with the version that was seen, those that were picked, or all that match. */
export function subjectOf(
  target: Target<TrackedBreak> | null,
  search: BreaksSearch,
  counts: BreakCounts | undefined,
): MoveSubject | null {
  if (target === null) return null;
  const { rows, isAll } = target;
  if (isAll) {
    // Where only some were counted, others may be in other states.
    const isExact = counts !== undefined && !counts.total.capped;
    return {
      kind: 'break',
      filter: filterOf(search),
      count: isExact ? counts.total.count : null,
      ...(isExact && { states: namesOf(counts.states as Readonly<Record<LifeState, number>>) }),
    };
  }
  const [first] = rows;
  if (first === undefined) return null;
  if (rows.length === 1) {
    const { id, version, state, assignee } = first;
    return { kind: 'break', id, version, state, assignee };
  }
  return {
    kind: 'break',
    filter: { id: rows.map(({ id }) => id), ...ofEnvironment(search) },
    count: rows.length,
    states: [...new Set(rows.map(({ state }) => state))],
  };
}

const ofEnvironment = ({ environment }: BreaksSearch) => (environment === undefined ? {} : { environment });
