import type { Consequence } from '../../../model/index.ts';
import type { Finding } from '../finding.ts';
import { moneyValues } from './values-of.ts';

/** Says a finding that only follows from a break. */
export function toConsequence(finding: Finding): Consequence {
  const { kind, field, expected, actual, expectedMinor, actualMinor, currency } = finding;
  const isPriced = expectedMinor !== null || actualMinor !== null;
  return {
    kind,
    ...(field === null ? {} : { field }),
    ...(isPriced ? moneyValues(finding) : { expected, actual }),
    ...(currency === null ? {} : { currency }),
  };
}
