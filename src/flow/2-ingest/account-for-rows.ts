import type { SourceTable } from '../../model/index.ts';
import type { PlacedRows } from './place-rows.ts';
import type { Settled } from './settle/settled.ts';
import type { UnreadRow } from './unread-row.ts';

/** Where the rows of one table went. */
export interface RowCount {
  readonly table: SourceTable;
  readonly records: string;
  readonly by: string;
  readonly rows: number;
  readonly canonical: number;
  readonly excluded: Readonly<Record<string, number>>;
  readonly quarantined: number;
}

export interface Accounted {
  readonly counts: readonly RowCount[];
  readonly unread: readonly UnreadRow[];
  /** Lines the engine refused, by file number: rows below them stand further down than their number says. */
  readonly refusedLines: ReadonlyMap<number, readonly number[]>;
}

/** Says for every table where its rows went, now that records read more than once are settled. */
export function accountForRows(placed: readonly PlacedRows[], settled: Settled): Accounted {
  const counts: RowCount[] = [];
  const unread: UnreadRow[] = [];
  const refusedLines = new Map<number, readonly number[]>();
  for (const { table, readings, rows, excluded, quarantined, unread: own, refused } of placed) {
    const copied = settled.copies.get(table.fileId) ?? 0;
    const conflicting = settled.conflicting.filter(({ fileId }) => fileId === table.fileId);
    const left = { ...excluded, ...(copied > 0 ? { 'the same record read before': copied } : {}) };
    const aside = quarantined + conflicting.length;
    refusedLines.set(table.fileId, refused);
    counts.push({
      table,
      records: [...new Set(readings.map((reading) => reading.record))].join(' + '),
      by: readings[0]?.by ?? '',
      rows,
      canonical: rows - aside - Object.values(left).reduce((sum, n) => sum + n, 0),
      excluded: left,
      quarantined: aside,
    });
    unread.push(
      ...own,
      ...conflicting.map(({ row, id }) => ({
        table,
        row,
        column: null,
        value: id,
        reason: 'the same record was read before with other content; which one is true is not known',
        mend: 'Export once more so that only one version is left, or set conflicts: last-file in the profile.',
      })),
    );
  }
  return { counts, unread, refusedLines };
}
