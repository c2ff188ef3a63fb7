/**
 * The ERP of a sandbox world: the faithful image of every order, and the books that follow from it.
 * Comes in: orders and their merchant; images after faults changed them. Goes out: images, stock levels, payouts and
 * ledger entries. May touch: ground and the sandbox's records. Refuses: files, clock, environment and randomness
 * that is not the merchant's.
 */
export { imageOf } from './image-of.ts';
export { openPayoutBook, type PayoutBook } from './payout-book.ts';
export { payoutPostings } from './payout-postings.ts';
export { postingsOf } from './postings-of.ts';
export { openStockBook, type StockBook } from './stock-book.ts';
