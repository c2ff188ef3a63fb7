import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { groupThousands } from '../../outputs/decimal-text.ts';
import type { ExportedList } from './exported-list.ts';
import { stampLines } from './stamp.ts';

/** More rows than that nobody prints, and each page of them is held in memory. */
export const mostPrinted = 1_000;

/** A list as a printed page: what it is, what it adds up to, and the columns that there is room for. */
export async function* writePdf<Row>(list: ExportedList<Row>): AsyncGenerator<Uint8Array> {
  const { default: pdfmake } = await import('pdfmake');
  const fonts = join(
    dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
    'fonts',
    'Roboto',
  );
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts + sep));
  pdfmake.addFonts({
    Roboto: { normal: join(fonts, 'Roboto-Regular.ttf'), bold: join(fonts, 'Roboto-Medium.ttf') },
  });
  const { stamp } = list;
  const made = new Date(stamp.exportedAt);
  const pdf = pdfmake.createPdf({
    info: { title: stamp.title, creator: 'Tieout', producer: 'Tieout', creationDate: made, modDate: made },
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [28, 28, 28, 36],
    defaultStyle: { font: 'Roboto', fontSize: 7 },
    footer: (page, pages) => ({
      margin: [28, 10],
      columns: [`${stamp.title}, ${stamp.exportedAt}`, { alignment: 'right', text: `${page} / ${pages}` }],
    }),
    content: [
      { text: stamp.title, fontSize: 14, bold: true, margin: [0, 0, 0, 6] },
      aboutTable(list),
      await rowsTable(list),
    ],
  });
  const stream = await pdf.getStream();
  stream.end();
  for await (const chunk of stream) yield chunk as Uint8Array;
}

function aboutTable<Row>({ stamp }: ExportedList<Row>): Content {
  const [, ...lines] = stampLines(stamp);
  return {
    margin: [0, 0, 0, 10],
    layout: 'noBorders',
    table: {
      widths: [150, '*'],
      body: lines.map(([name, value]) => [{ text: name, color: '#555555' }, value]),
    },
  };
}

async function rowsTable<Row>({ columns, printed, rows }: ExportedList<Row>): Promise<Content> {
  const shown = columns.filter(({ title }) => printed[title] !== undefined);
  const body: TableCell[][] = [shown.map(({ title }) => ({ text: title, bold: true }))];
  for await (const piece of rows)
    for (const row of piece)
      body.push(
        shown.map(({ cell }) => {
          const value = cell(row);
          if (value === null) return '';
          return value.type === 'text'
            ? value.value
            : { text: groupThousands(value.value), alignment: 'right' as const };
        }),
      );
  return {
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: shown.map(({ title }) => printed[title] ?? '*'),
      body,
    },
  };
}
