import type { DayTotal } from '../../model/workspace/index.ts';

/** So many breaks, and what they put at risk. */
export interface Amounted {
  readonly count: number;
  /** In the base currency, minor units; null where none of them has an amount in it. */
  readonly baseMinor: bigint | null;
  /** How many of them have none. */
  readonly withoutAmount: number;
}

/** The exact sum of totals; nothing puts nothing at risk, and breaks without an amount put nobody knows how much. */
export function addTotals(totals: readonly DayTotal[]): Amounted {
  const count = totals.reduce((sum, one) => sum + one.count, 0);
  const withoutAmount = totals.reduce((sum, one) => sum + one.withoutAmount, 0);
  const baseMinor = totals.reduce((sum, one) => sum + one.baseMinor, 0n);
  return { count, withoutAmount, baseMinor: count > 0 && withoutAmount === count ? null : baseMinor };
}
