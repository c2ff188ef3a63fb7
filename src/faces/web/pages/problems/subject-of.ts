import type { TrackedProblem } from '../../../api/answers.ts';
import type { MoveSubject } from '../../parts/moves/subject.ts';

/** What a move of these problems is about; null where there is none. */
export function subjectOf(problems: readonly TrackedProblem[]): MoveSubject | null {
  const [first, ...others] = problems;
  if (first === undefined) return null;
  const { id, version, state, assignee, environment } = first;
  if (others.length === 0) return { kind: 'problem', id, version, state, assignee };
  return {
    kind: 'problem',
    filter: { environment, id: problems.map((one) => one.id) },
    count: problems.length,
    states: [...new Set(problems.map((one) => one.state))],
  };
}

/** The exact sum of what they put at risk; null where nobody knows of any of them. */
export function sumOf(problems: readonly Pick<TrackedProblem, 'baseMinor'>[]): string | null {
  const known = problems.flatMap(({ baseMinor }) => (baseMinor === null ? [] : [BigInt(baseMinor)]));
  if (known.length === 0) return problems.length === 0 ? '0' : null;
  return String(known.reduce((sum, one) => sum + one, 0n));
}
