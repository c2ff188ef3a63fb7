import type { Master, Payout, Posting, StockLevel } from '../../records/books.ts';
import type { IntegrationLogEntry, Sale } from '../../records/erp-image.ts';

/** The ERP side's files in one ERP's manner, and the profile that says what is what in them. */
export interface ErpFiles {
  readonly sale: (sale: Sale, postings: readonly Posting[]) => void;
  /** Writes what is known at the end, closes every file, and gives the text of the profile. */
  readonly close: (books: ErpBooks) => string;
}

/** What the ERP's files state at the end of the extract. */
export interface ErpBooks {
  readonly master: Master;
  readonly levels: readonly StockLevel[];
  readonly payouts: readonly Payout[];
  /** Postings that belong to no order. */
  readonly postings: readonly Posting[];
  /** Log entries that belong to no order. */
  readonly log: readonly IntegrationLogEntry[];
}
