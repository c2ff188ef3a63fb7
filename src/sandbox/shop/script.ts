import type { Situation } from './situation.ts';

/** The situations that the orders of a merchant can get into, by the stage of an order's life they belong to. */
export interface Script {
  readonly extras: readonly Situation[];
  readonly payments: readonly Situation[];
  readonly edits: readonly Situation[];
  readonly cancellations: readonly Situation[];
  readonly shipments: readonly Situation[];
  readonly afterSales: readonly Situation[];
}
