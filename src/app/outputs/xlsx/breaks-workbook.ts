import type { Break } from '../../../model/index.ts';
import { sheetXml } from './sheet-xml.ts';
import { createStyles } from './styles.ts';
import { sheetRows, workbookParts } from './workbook-parts.ts';
import { type ZipEntry, zipStream } from './zip-stream.ts';

function sheetsOf(breaks: readonly Break[]): readonly (readonly Break[])[] {
  if (breaks.length <= sheetRows) return [breaks];
  const parts = Math.ceil(breaks.length / sheetRows);
  return Array.from({ length: parts }, (_, i) => breaks.slice(i * sheetRows, (i + 1) * sheetRows));
}

function* entries(breaks: readonly Break[]): Generator<ZipEntry> {
  const styles = createStyles();
  const parts = sheetsOf(breaks);
  yield* workbookParts(parts.map((_, i) => (i === 0 ? 'Breaks' : `Breaks ${i + 1}`)));
  for (const [i, part] of parts.entries())
    yield { name: `xl/worksheets/sheet${i + 1}.xml`, content: sheetXml(part, styles) };
  yield {
    name: 'xl/styles.xml',
    content: {
      *[Symbol.iterator]() {
        yield styles.xml();
      },
    },
  };
}

/**
 * breaks.xlsx, written as a stream: a library that builds the workbook whole took 11 s and 1.1 GB for
 * 100,000 rows, and stamps the clock into the archive.
 */
export function breaksWorkbook(breaks: readonly Break[]): AsyncGenerator<Uint8Array> {
  return zipStream(entries(breaks));
}
