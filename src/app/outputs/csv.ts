import type { Break } from '../../model/index.ts';
import { breakColumns, type Cell } from './break-columns.ts';

// What a spreadsheet would take for the start of a formula; full-width forms are folded to these by some.
const formulaStart = /^[\s\u00a0\ufeff]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Text that no spreadsheet runs: a leading apostrophe where it could be read as a formula. */
export function defuse(text: string): string {
  return formulaStart.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}

/** One field of RFC 4180: quoted where it must be. */
function field(text: string): string {
  return /[",\r\n;]/.test(text) || /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A cell as CSV: numbers bare, text defused. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  return cell.type === 'number' ? cell.value : field(defuse(cell.value));
}

/** breaks.csv: UTF-8 with its mark, so that spreadsheets read names right, and CRLF, so that all of them read lines. */
export async function* breaksCsv(breaks: Iterable<Break>): AsyncGenerator<string> {
  let chunk = `\ufeff${breakColumns.map((column) => field(column.title)).join(',')}\r\n`;
  for (const found of breaks) {
    chunk += `${breakColumns.map((column) => csvCell(column.cell(found))).join(',')}\r\n`;
    if (chunk.length > 256 * 1024) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}
