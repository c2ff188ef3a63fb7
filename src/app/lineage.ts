import { rowLines, type ScannedTable } from '../flow/1-sources/files/open/index.ts';
import { type Accounted, rowBits } from '../flow/2-ingest/index.ts';
import type { Lineage } from '../flow/5-breaks/index.ts';

/** Finds the lines of the records that will be shown, file by file, and gives the function that tells them. */
export async function prepareLineage(
  records: readonly bigint[],
  tables: readonly ScannedTable[],
  { counts, refusedLines }: Pick<Accounted, 'counts' | 'refusedLines'>,
): Promise<Lineage> {
  const rowsOf = new Map<number, number[]>();
  for (const record of records) {
    const { fileId, row } = placeOf(record);
    const list = rowsOf.get(fileId);
    if (list === undefined) rowsOf.set(fileId, [row]);
    else list.push(row);
  }
  const lines = new Map<number, ReadonlyMap<number, number>>();
  await Promise.all(
    [...rowsOf].map(async ([fileId, rows]) => {
      const table = tables.find((one) => one.fileId === fileId);
      if (table === undefined) return;
      const count = counts.find((one) => one.table.fileId === fileId);
      const refused = refusedLines.get(fileId) ?? [];
      lines.set(fileId, await rowLines(table, rows, { rows: (count?.rows ?? 0) - refused.length, refused }));
    }),
  );
  const names = new Map(tables.map((table) => [table.fileId, table.name]));
  return (record) => {
    const { fileId, row } = placeOf(record);
    return `${names.get(fileId) ?? 'unknown'}:${lines.get(fileId)?.get(row) ?? row}`;
  };
}

/** File and row of a record id. */
export function placeOf(record: bigint): { readonly fileId: number; readonly row: number } {
  const bits = BigInt(rowBits);
  return { fileId: Number(record >> bits), row: Number(record & ((1n << bits) - 1n)) };
}
