import type { Reading, RecordKind, SourceTable } from '../../../../model/index.ts';

/** What recognition looks at: a table before its lines were counted. */
export type TableSketch = Omit<SourceTable, 'lineFeeds'> & {
  /** Set where the kind of record is certain because the table was staged under our own field names. */
  readonly record?: RecordKind;
};

/** A reading of a table that may still be a sketch; with a SourceTable it is a Reading. */
export type SketchReading<T extends TableSketch> = Omit<Reading, 'table'> & { readonly table: T };

/** More of a cell says nothing about what its column is. */
const longestCell = 200;

/** The sampled cells of one column, trimmed, without the empty ones. */
export function sampleOf(table: TableSketch, column: string): readonly string[] {
  const at = table.header.indexOf(column);
  if (at < 0) return [];
  const cells: string[] = [];
  for (const row of table.sample) {
    const cell = row[at]?.slice(0, longestCell).trim();
    if (cell !== undefined && cell !== '') cells.push(cell);
  }
  return cells;
}
