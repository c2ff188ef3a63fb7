import { csvCell } from '../../outputs/csv.ts';
import type { ExportedList } from './exported-list.ts';
import { stampLines } from './stamp.ts';

const LARGE = 64 * 1024;

/** A list as CSV: what the file says of itself, an empty line, the titles, the rows. UTF-8 with its mark, lines by CRLF. */
export async function* writeCsv<Row>(list: ExportedList<Row>): AsyncGenerator<string> {
  const line = (cells: readonly (string | null)[]): string =>
    `${cells.map((value) => csvCell(value === null ? null : { type: 'text', value })).join(',')}\r\n`;
  let chunk = `\ufeff${stampLines(list.stamp).map(line).join('')}\r\n`;
  chunk += line(list.columns.map(({ title }) => title));
  for await (const rows of list.rows)
    for (const row of rows) {
      chunk += `${list.columns.map(({ cell }) => csvCell(cell(row))).join(',')}\r\n`;
      if (chunk.length > LARGE) {
        yield chunk;
        chunk = '';
      }
    }
  yield chunk;
}
