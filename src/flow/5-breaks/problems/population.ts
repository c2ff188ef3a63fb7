import type { Condition } from '../../../model/index.ts';

/** What one record is, where records are counted. */
export type Grain = 'order' | 'line' | 'refund' | 'payout' | 'stock' | 'item';

/** The compared records, broken or not: the only thing the grouping asks of the outside. */
export interface Population {
  /**
   * How many compared records of the grain fulfil each conjunction; an empty conjunction counts all of them.
   * A record without the attribute fulfils no condition on it. Days of `between` are both included.
   */
  count(grain: Grain, conditions: readonly (readonly Condition[])[]): Promise<readonly number[]>;
}
