import type { CriterionState, GateVerdict } from '../../model/decision/index.ts';

/** One row: where a criterion of this weight is in this state, this is the verdict, unless a row above said another. */
export interface VerdictRow {
  readonly weight: 'hard' | 'soft';
  readonly state: CriterionState;
  readonly verdict: GateVerdict;
  readonly why: string;
}

const stands = 'A proven failure stands, whatever else is unknown.';
const unknown = 'What is unknown or too old is never green.';
const taken = 'Somebody took the risk by name.';

/**
 * The one table of verdicts: the first row that any criterion meets decides. A gate without a single criterion decides
 * nothing.
 */
export const verdictTable: readonly VerdictRow[] = [
  { weight: 'hard', state: 'fail', verdict: 'no-go', why: stands },
  { weight: 'soft', state: 'fail', verdict: 'no-go', why: `${stands} A waiver by name would take it.` },
  { weight: 'hard', state: 'no-data', verdict: 'cannot-decide', why: unknown },
  { weight: 'hard', state: 'stale', verdict: 'cannot-decide', why: unknown },
  { weight: 'soft', state: 'no-data', verdict: 'cannot-decide', why: `${unknown} No waiver covers it.` },
  { weight: 'soft', state: 'stale', verdict: 'cannot-decide', why: `${unknown} No waiver covers it.` },
  { weight: 'hard', state: 'waived', verdict: 'go-with-waivers', why: `${taken} Two people did.` },
  { weight: 'soft', state: 'waived', verdict: 'go-with-waivers', why: taken },
  { weight: 'hard', state: 'pass', verdict: 'go', why: 'Everything that counts is proven.' },
  { weight: 'soft', state: 'pass', verdict: 'go', why: 'Everything that counts is proven.' },
];

/** The exit code of each verdict; with `--strict`, GO WITH WAIVERS is 1 as well. */
export const exitCodeOf: Readonly<Record<GateVerdict, 0 | 1 | 3>> = {
  go: 0,
  'go-with-waivers': 0,
  'no-go': 1,
  'cannot-decide': 3,
};

/** The verdict over criteria, by the table alone. */
export function verdictOf(
  criteria: readonly { readonly hard: boolean; readonly state: CriterionState }[],
): GateVerdict {
  const row = verdictTable.find(({ weight, state }) =>
    criteria.some((one) => one.state === state && one.hard === (weight === 'hard')),
  );
  return row?.verdict ?? 'cannot-decide';
}
