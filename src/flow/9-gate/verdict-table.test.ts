import { expect, it } from 'vitest';
import { criterionStates, type GateVerdict } from '../../model/decision/index.ts';
import { verdictOf, verdictTable } from './verdict-table.ts';

type One = { readonly hard: boolean; readonly state: (typeof criterionStates)[number] };
const kinds: readonly One[] = [true, false].flatMap((hard) =>
  criterionStates.map((state) => ({ hard, state })),
);

/** The same rule, said by counting rather than by a table. */
function stated(criteria: readonly One[]): GateVerdict {
  const count = (state: One['state']): number => criteria.filter((one) => one.state === state).length;
  if (count('fail') > 0) return 'no-go';
  if (count('no-data') + count('stale') > 0 || criteria.length === 0) return 'cannot-decide';
  return count('waived') > 0 ? 'go-with-waivers' : 'go';
}

it('gives each combination of states of hard and soft criteria the verdict it is said to have', () => {
  const counts: Record<GateVerdict, number> = { go: 0, 'go-with-waivers': 0, 'no-go': 0, 'cannot-decide': 0 };
  for (let bits = 0; bits < 2 ** kinds.length; bits += 1) {
    const there = kinds.filter((_, place) => (bits & (1 << place)) !== 0);
    const verdict = verdictOf(there);
    expect(verdict, JSON.stringify(there)).toBe(stated(there));
    // Neither their order nor how many there are of a state changes it.
    expect(verdictOf([...there.toReversed(), ...there])).toBe(verdict);
    counts[verdict] += 1;
  }
  // Of 1,024: 3 in 4 hold a failure; of the other 256, 15 in 16 something unknown; and the empty one.
  expect(counts).toEqual({ 'no-go': 768, 'cannot-decide': 241, 'go-with-waivers': 12, go: 3 });
});

it('has one row for each weight and state', () => {
  expect(new Set(verdictTable.map(({ weight, state }) => `${weight} ${state}`)).size).toBe(kinds.length);
});
