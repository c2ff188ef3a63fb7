import { csvCell } from '../../outputs/csv.ts';

/**
 * Rows of texts as CSV (RFC 4180) that no spreadsheet runs. Without the mark of UTF-8, which importers of other tools
 * take for a part of the first column's name.
 */
export function writeTable(rows: readonly (readonly (string | null)[])[]): string {
  return rows
    .map(
      (row) =>
        `${row.map((value) => csvCell(value === null ? null : { type: 'text', value })).join(',')}\r\n`,
    )
    .join('');
}
