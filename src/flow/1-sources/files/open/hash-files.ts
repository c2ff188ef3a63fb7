import { runScans } from './run-scans.ts';
import type { OpenedTable } from './types.ts';

/**
 * SHA-256 of the file each table came from, hex, by the number of the table.
 * Nothing but the summary asks for it, so that it can be made while the tables are already being read.
 */
export const hashFiles = async (tables: readonly OpenedTable[]): Promise<ReadonlyMap<number, string>> => {
  const origins = [...new Set(tables.map(({ origin }) => origin))];
  const scans = await runScans(
    origins.map((path) => ({ path, hash: true, text: false })),
    1,
  );
  const hashes = new Map(scans.map(({ path, sha256 }) => [path, sha256]));
  return new Map(tables.map(({ fileId, origin }) => [fileId, hashes.get(origin) ?? '']));
};
