import type { ExportedList } from './exported-list.ts';

/** A list as lines of JSON: what the file says of itself under `export`, then one row a line, as the API gives it. */
export async function* writeJsonLines<Row>(list: ExportedList<Row>): AsyncGenerator<string> {
  yield `${JSON.stringify({ export: list.stamp })}\n`;
  for await (const rows of list.rows)
    yield rows.map((row) => `${JSON.stringify(list.plain(row))}\n`).join('');
}
