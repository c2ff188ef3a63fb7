import type { Random } from '../random.ts';
import type { Master, Payout, Posting, StockLevel } from '../records/books.ts';
import type { IntegrationLogEntry, Sale } from '../records/erp-image.ts';
import type { Feature } from '../records/feature.ts';
import type { Merchant } from '../records/merchant.ts';
import type { Instant } from '../records/order.ts';

export type { Feature } from '../records/feature.ts';

/** A break a planted fault must cause, as precisely as it can be said. */
export interface ExpectedBreak {
  readonly fault: string;
  /** Any of these kinds is right; the first is the best. */
  readonly kinds: readonly string[];
  readonly order?: string;
  readonly document?: string;
  readonly sku?: string;
  readonly payout?: string;
  readonly location?: string;
  /** Where no break can be right: the control that must say it cannot be checked, and what its reason says. */
  readonly unchecked?: { readonly control: string; readonly says: string };
}

/** What a fault may look at and say. */
export interface FaultScope {
  readonly merchant: Merchant;
  /** The fault's own numbers: other faults do not change them. */
  readonly random: Random;
  /** The fault is there from this instant (and until, where it was mended). */
  readonly from: Instant;
  readonly until: Instant | null;
  readonly expect: (expected: Omit<ExpectedBreak, 'fault'>) => void;
}

/** Where a fault may change the image; each hook sees the image as the faults before it left it. */
export interface FaultHooks {
  readonly master?: (master: Master) => void;
  /** In the order of creation, one call a sale. */
  readonly sale?: (sale: Sale) => void;
  readonly payouts?: (payouts: Payout[]) => void;
  readonly stock?: (levels: StockLevel[]) => void;
  readonly postings?: (postings: Posting[], sale: Sale | null) => void;
  readonly log?: (log: IntegrationLogEntry[]) => void;
}

/** A known failure mode that can be planted in a world. */
export interface Fault {
  /** Id in the catalogue of failure modes. */
  readonly id: string;
  readonly needs: readonly Feature[];
  /** Sets the fault up for one world and returns its hooks. */
  readonly plant: (scope: FaultScope) => FaultHooks;
}
