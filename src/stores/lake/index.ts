/**
 * The lake: facts of both sides in an embedded DuckDB.
 * Comes in: named SQL steps. Goes out: rows as text and numbers, never floats of money. May touch: its own folder and
 * the files it was told. Refuses: anything else on the disk, extensions, the network.
 */
export type { DuckDbLake, DuckDbLakeOptions } from './duckdb-lake.ts';
export { openDuckDbLake } from './duckdb-lake.ts';
