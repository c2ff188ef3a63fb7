import type { Reading } from '../../model/index.ts';
import type { UnreadRow } from './unread-row.ts';

/** What stands in the column of a field on rows the engine refused, as far as their cells can be told apart. */
export function namesInRefusedRows(
  { fields, table }: Reading,
  field: string,
  refused: readonly UnreadRow[],
): readonly string[] {
  const header = table.header.map((name) => name.trim().toLowerCase());
  const places = (fields[field]?.columns ?? [])
    .map((column) => header.indexOf(column.trim().toLowerCase()))
    .filter((at) => at >= 0);
  const names = refused.flatMap(({ value }) => {
    const cells = cellsOf(value ?? '', table.delimiter);
    return places.flatMap((at) => cells[at]?.trim() || []).slice(0, 1);
  });
  return [...new Set(names)];
}

function cellsOf(line: string, delimiter: string): readonly string[] {
  const cells: string[] = [];
  for (let at = 0; at <= line.length; at++) {
    const quoted = line[at] === '"' ? /"((?:[^"]|"")*)"/y : undefined;
    if (quoted !== undefined) quoted.lastIndex = at;
    const found = quoted?.exec(line);
    const end = line.indexOf(delimiter, at + (found?.[0].length ?? 0));
    const stop = end < 0 ? line.length : end;
    cells.push(found?.[1]?.replaceAll('""', '"') ?? line.slice(at, stop));
    at = stop;
  }
  return cells;
}
