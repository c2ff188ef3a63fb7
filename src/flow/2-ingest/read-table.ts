import { literal } from '../../ground/index.ts';
import type { SourceTable } from '../../model/index.ts';
import { columnName } from './cell-text.ts';

/** How forgiving the reader is: `strict` is parallel and rejects ragged rows, `ragged` pads short rows, one thread. */
export type ReadMode = 'strict' | 'ragged';

/** SQL of the table as the lake reads it: columns c0..cn, all text, empty cells NULL; unreadable rows go to the rejects. */
export function readTable(table: SourceTable, mode: ReadMode): string {
  if (table.format === 'parquet') return readParquet(table);
  const columns = table.header.map((_, index) => `${columnName(index)}: 'VARCHAR'`).join(', ');
  const options = [
    'auto_detect = false',
    'header = false',
    `skip = ${table.headerLines}`,
    `delim = ${literal(table.delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    `columns = {${columns}}`,
    'store_rejects = true',
    `rejects_table = ${literal(rejectsTable(table))}`,
    `rejects_scan = ${literal(`${rejectsTable(table)}_scan`)}`,
    mode === 'strict' ? 'strict_mode = true' : 'strict_mode = false, null_padding = true, parallel = false',
  ];
  return `read_csv(${literal(table.path)}, ${options.join(', ')})`;
}

/** Name of the engine's table of rows it could not read. */
export function rejectsTable(table: SourceTable): string {
  return `rejects_${table.fileId}`;
}

function readParquet(table: SourceTable): string {
  const columns = table.header.map(
    (name, index) => `cast("${name.replaceAll('"', '""')}" as varchar) as ${columnName(index)}`,
  );
  return `(select ${columns.join(', ')} from read_parquet(${literal(table.path)}))`;
}
