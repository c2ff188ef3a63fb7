import { words } from '../../../../model/words.ts';
import type { TrackedProblem } from '../../../api/answers.ts';
import type { ProblemOrder, ProblemsSearch } from './search.ts';

type Narrowing = Pick<ProblemsSearch, 'severity' | 'assignee' | 'fingerprint' | 'text' | 'order'>;

/** The problems that a search means, in its order; what the API has narrowed already is not looked at again. */
export function narrow(
  problems: readonly TrackedProblem[],
  { severity, assignee, fingerprint, text = '', order = 'worst' }: Narrowing,
): readonly TrackedProblem[] {
  const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = problems.filter(
    (one) =>
      (severity === undefined || severity.includes(one.severity)) &&
      (assignee === undefined || (one.assignee ?? 'nobody') === assignee) &&
      (fingerprint === undefined || one.fingerprint === fingerprint) &&
      parts.every((part) => textOf(one).includes(part)),
  );
  const compare = orders[order];
  return compare === null ? shown : shown.toSorted(compare);
}

const textOf = ({ title, fingerprint, kind }: TrackedProblem): string =>
  [title, fingerprint === null ? '' : `${fingerprint} ${words(fingerprint)}`, words(kind)]
    .join(' ')
    .toLowerCase();

/** What nobody knows comes last. */
const amountOf = ({ baseMinor }: TrackedProblem): bigint => (baseMinor === null ? -1n : BigInt(baseMinor));

const orders: Readonly<
  Record<ProblemOrder, ((one: TrackedProblem, other: TrackedProblem) => number) | null>
> = {
  worst: null,
  largest: (one, other) => {
    const [a, b] = [amountOf(one), amountOf(other)];
    return a === b ? 0 : a < b ? 1 : -1;
  },
  most: (one, other) => other.count - one.count,
  newest: (one, other) => other.firstRun - one.firstRun,
  oldest: (one, other) => one.firstRun - other.firstRun,
};
