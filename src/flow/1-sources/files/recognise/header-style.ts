import type { TableSketch } from './table-sketch.ts';

/** How a flattened table repeats its header values, and which column opens a group. */
export type HeaderStyle =
  | { readonly header: 'every-row' }
  | { readonly header: 'first-row'; readonly headerColumn: string };

/**
 * Tells from the sample whether header values stand on every row of a group or on its first row only: a header
 * column that is sometimes empty where the group's key stays the same, or a key that is sometimes empty, does.
 */
export function seeHeaderStyle(
  table: TableSketch,
  groupBy: string,
  headerColumns: readonly string[],
): HeaderStyle {
  const keyAt = table.header.indexOf(groupBy);
  if (table.sample.some((row) => isBlank(row[keyAt]))) return { header: 'first-row', headerColumn: groupBy };
  for (const column of headerColumns) {
    const at = table.header.indexOf(column);
    if (at < 0 || column === groupBy) continue;
    let filledFirst = 0;
    let blankLater = 0;
    let filledLater = 0;
    let previous: string | undefined;
    for (const row of table.sample) {
      const isFirst = row[keyAt] !== previous;
      previous = row[keyAt];
      if (isFirst && !isBlank(row[at])) filledFirst += 1;
      if (!isFirst && isBlank(row[at])) blankLater += 1;
      if (!isFirst && !isBlank(row[at])) filledLater += 1;
    }
    if (filledFirst > 0 && blankLater > 0 && filledLater === 0)
      return { header: 'first-row', headerColumn: column };
  }
  return { header: 'every-row' };
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === '';
}
