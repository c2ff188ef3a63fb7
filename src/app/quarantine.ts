import { rowLines, type ScannedTable } from '../flow/1-sources/files/open/index.ts';
import type { Ingested, UnreadRow } from '../flow/2-ingest/index.ts';
import type { QuarantinedRow } from '../model/index.ts';

/** Gives every unreadable row its line, those refused while files were opened included; by file and line. */
export async function listQuarantine(
  tables: readonly ScannedTable[],
  ingested: Ingested,
): Promise<readonly QuarantinedRow[]> {
  const rows: QuarantinedRow[] = [];
  for (const table of tables) {
    const own = ingested.unread.filter((row) => row.table.fileId === table.fileId);
    rows.push(...(await placed(table, own, ingested)));
    for (const { line, value, reason } of table.unreadable ?? []) {
      rows.push({
        file: table.name,
        line,
        column: null,
        value,
        reason,
        mend: 'Correct the line in the source, or export the file again.',
      });
    }
  }
  return rows.sort(byPlace);
}

async function placed(
  table: ScannedTable,
  unread: readonly UnreadRow[],
  ingested: Ingested,
): Promise<readonly QuarantinedRow[]> {
  const numbers = unread.flatMap(({ row }) => (row === undefined ? [] : [row]));
  const refused = ingested.refusedLines.get(table.fileId) ?? [];
  const count = ingested.counts.find((one) => one.table.fileId === table.fileId);
  const lines =
    numbers.length === 0
      ? new Map<number, number>()
      : await rowLines(table, numbers, { rows: (count?.rows ?? 0) - refused.length, refused });
  return unread.map(({ row, line, column, value, reason, mend }) => ({
    file: table.name,
    line: line ?? lines.get(row ?? 0) ?? row ?? 0,
    column,
    value,
    reason,
    mend,
  }));
}

function byPlace(a: QuarantinedRow, b: QuarantinedRow): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  if (a.line !== b.line) return a.line - b.line;
  return (a.column ?? '') < (b.column ?? '') ? -1 : 1;
}
