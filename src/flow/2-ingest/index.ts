/**
 * Ingest: tables of the input become canonical records in the lake, with their lineage.
 * Comes in: readings (which column is which field). Goes out: canon.*, and where every row went.
 * May touch: the lake. Refuses: to drop a row, to guess a value, to choose between two versions of a record.
 */
export type { Accounted, RowCount } from './account-for-rows.ts';
export { rowBits } from './canon/insert.ts';
export { type Ingested, ingest } from './ingest.ts';
export { type RawCells, readRawRows } from './read-raw-rows.ts';
export type { UnreadRow } from './unread-row.ts';
