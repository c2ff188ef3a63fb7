import type { Column } from '../../outputs/break-columns.ts';
import { rowWriter, sheetHead, sheetTail } from '../../outputs/xlsx/sheet-xml.ts';
import { createStyles, type Styles } from '../../outputs/xlsx/styles.ts';
import { sheetRows, workbookParts } from '../../outputs/xlsx/workbook-parts.ts';
import { type ZipEntry, zipStream } from '../../outputs/xlsx/zip-stream.ts';
import type { ExportedList } from './exported-list.ts';
import { stampLines } from './stamp.ts';

/** A list as a workbook: as many sheets as its rows need, and one that says what it is. */
export function writeWorkbook<Row>(list: ExportedList<Row>): AsyncGenerator<Uint8Array> {
  return zipStream(entries(list));
}

const about: readonly Column<readonly [string, string]>[] = [
  { title: 'About this file', width: 36, cell: ([name]) => ({ type: 'text', value: name }) },
  { title: '', width: 90, cell: ([, value]) => ({ type: 'text', value }) },
];

async function* entries<Row>(list: ExportedList<Row>): AsyncGenerator<ZipEntry> {
  const { name, columns, count, stamp } = list;
  const styles = createStyles();
  const sheets = Math.max(1, Math.ceil(count / sheetRows));
  const names = Array.from({ length: sheets }, (_, at) => (at === 0 ? name : `${name} ${at + 1}`));
  yield* workbookParts([...names, 'About']);
  const rows = oneByOne(list.rows);
  for (let at = 0; at < sheets; at += 1) {
    const here = Math.min(sheetRows, count - at * sheetRows);
    yield { name: `xl/worksheets/sheet${at + 1}.xml`, content: sheet(columns, rows, here, styles) };
  }
  const lines = stampLines(stamp);
  yield {
    name: `xl/worksheets/sheet${sheets + 1}.xml`,
    content: sheet(about, lines[Symbol.iterator](), lines.length, styles),
  };
  // Last, when every format is known.
  yield {
    name: 'xl/styles.xml',
    content: {
      *[Symbol.iterator]() {
        yield styles.xml();
      },
    },
  };
}

/** Takes so many rows, and leaves the others to the next sheet. */
async function* sheet<Row>(
  columns: readonly Column<Row>[],
  rows: Iterator<Row> | AsyncIterator<Row>,
  count: number,
  styles: Styles,
): AsyncGenerator<string> {
  let chunk = sheetHead(columns, count);
  const write = rowWriter(columns, styles);
  for (let at = 0; at < count; at += 1) {
    const next = await rows.next();
    if (next.done === true) break;
    chunk += write(next.value);
    if (chunk.length > 64 * 1024) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk + sheetTail(columns, count);
}

async function* oneByOne<Row>(pieces: AsyncIterable<readonly Row[]>): AsyncGenerator<Row> {
  for await (const rows of pieces) yield* rows;
}
