import type { Lake, SourceTable } from '../../model/index.ts';
import { type ReadMode, readTable } from './read-table.ts';

/** A row as its file has it: the cells that are not empty, by the names of their columns. */
export type RawCells = Readonly<Record<string, string>>;

const portion = 2_000;

/**
 * Reads some rows of a table once more, as text: rows are numbered from 1 as they were staged, of which there were so
 * many. Gives nothing where they can no longer be told apart.
 */
export async function readRawRows(
  lake: Lake,
  table: SourceTable,
  rows: readonly number[],
  staged: number,
): Promise<ReadonlyMap<number, RawCells>> {
  const found = new Map<number, RawCells>();
  const relation = await sameRows(lake, table, staged);
  if (relation === null) return found;
  for (let start = 0; start < rows.length; start += portion) {
    const wanted = rows.slice(start, start + portion);
    const cells = await lake.rows({
      name: `rows of ${table.name} as they stand`,
      sql: `select * from (select row_number() over () as row_no, * from ${relation}) r where row_no in (${wanted.join(', ')})`,
    });
    for (const { row_no: row, ...values } of cells) found.set(Number(row), named(table.header, values));
  }
  return found;
}

/** What reads as many rows as were staged: short rows are either kept or refused, as it was then. */
async function sameRows(lake: Lake, table: SourceTable, staged: number): Promise<string | null> {
  const modes: readonly ReadMode[] = table.format === 'csv' ? ['glance', 'lenient'] : ['glance'];
  for (const mode of modes) {
    const relation = readTable(table, mode);
    const [count] = await lake.rows({
      name: `rows of ${table.name}`,
      sql: `select count(*) as n from ${relation}`,
    });
    if (Number(count?.['n'] ?? 0) === staged) return relation;
  }
  return null;
}

/** Cells stand in the order of the header. */
function named(header: readonly string[], values: Readonly<Record<string, unknown>>): RawCells {
  const cells = Object.values(values).flatMap((value, index) =>
    value === null || value === '' ? [] : [[header[index] ?? '', String(value)]],
  );
  return Object.fromEntries(cells);
}
