import { literal } from '../../ground/index.ts';
import type { SourceTable } from '../../model/index.ts';
import { columnName } from './cell-text.ts';

/**
 * How forgiving the reader is: `strict` is parallel and rejects ragged rows, `exact` does so on one thread, `padded`
 * fills short rows up, on one thread; `glance` passes over what it cannot read and keeps no account of it, and `lenient`
 * does so but fills short rows up.
 */
export type ReadMode = 'strict' | 'exact' | 'padded' | 'glance' | 'lenient';

/** SQL of the table as the lake reads it: columns c0..cn, text unless told, empty cells NULL; bad rows go to the rejects. */
export function readTable(
  table: SourceTable,
  mode: ReadMode,
  types: ReadonlyMap<string, string> = new Map(),
): string {
  if (table.format === 'parquet') return readParquet(table);
  const names = table.header.map((_, index) => columnName(index));
  const columns = names.map((name) => `${name}: '${types.get(name) ?? 'VARCHAR'}'`).join(', ');
  const options = [
    'auto_detect = false',
    'header = false',
    `skip = ${table.headerLines}`,
    `delim = ${literal(table.delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    `columns = {${columns}}`,
    'strict_mode = true',
    ...bufferOption(table),
    ...(mode === 'glance' || mode === 'lenient' ? ['ignore_errors = true'] : rejectOptions(table)),
    ...(mode === 'padded' || mode === 'lenient' ? ['null_padding = true'] : []),
    ...(mode === 'padded' || mode === 'exact' || mode === 'lenient' ? ['parallel = false'] : []),
  ];
  return `read_csv(${literal(table.path)}, ${options.join(', ')})`;
}

/** Rows that the reader should hand on together: fewer are copied once more to fill a block of the stage. */
const rowsAtOnce = 150_000;
const usualBytesAtOnce = 8_000_000;
const mostBytesAtOnce = 64_000_000;

/** Wide rows need larger pieces than the reader takes of itself, where the file leaves enough of them to share out. */
function bufferOption({ bytes, lineFeeds }: SourceTable): readonly string[] {
  const wanted = Math.min(mostBytesAtOnce, Math.ceil(bytes / Math.max(1, lineFeeds)) * rowsAtOnce);
  return wanted > usualBytesAtOnce && bytes > 3 * wanted ? [`buffer_size = ${wanted}`] : [];
}

function rejectOptions(table: SourceTable): readonly string[] {
  const name = rejectsTable(table);
  return [
    'store_rejects = true',
    `rejects_table = ${literal(name)}`,
    `rejects_scan = ${literal(`${name}_scan`)}`,
  ];
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
