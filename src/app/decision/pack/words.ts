import type { CriterionReading, GateVerdict } from '../../../model/decision/index.ts';

/** What a verdict is called, in capitals as it is signed. */
export const verdictWords: Readonly<Record<GateVerdict, string>> = {
  go: 'GO',
  'go-with-waivers': 'GO WITH WAIVERS',
  'no-go': 'NO-GO',
  'cannot-decide': 'CANNOT DECIDE',
};

/** What a state is called. */
export const stateWords: Readonly<Record<CriterionReading['state'], string>> = {
  pass: 'met',
  fail: 'not met',
  waived: 'waived',
  'no-data': 'no data',
  stale: 'too old',
};

/** How old something is, and may be. */
export function freshnessOf({ evidenceAt, maxAgeHours }: CriterionReading): string {
  const limit =
    maxAgeHours === null
      ? 'no limit'
      : maxAgeHours % 24 === 0 && maxAgeHours > 48
        ? `${maxAgeHours / 24} days at most`
        : `${maxAgeHours} hours at most`;
  return evidenceAt === null ? limit : `${evidenceAt}; ${limit}`;
}
