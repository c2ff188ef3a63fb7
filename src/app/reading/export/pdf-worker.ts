import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import pdfmake from 'pdfmake';
import type { PrintedPage } from './printed-page.ts';

type Content = Parameters<typeof pdfmake.createPdf>[0]['content'];

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

const { title, made, about, columns, rows } = workerData as PrintedPage;
const at = new Date(made);

const aboutTable: Content = {
  margin: [0, 0, 0, 10],
  layout: 'noBorders',
  table: {
    widths: [150, '*'],
    body: about.map(([name, value]) => [{ text: name, color: '#555555' }, value]),
  },
};

const rowsTable: Content = {
  layout: 'lightHorizontalLines',
  table: {
    headerRows: 1,
    dontBreakRows: true,
    widths: columns.map(({ width }) => width),
    body: [
      columns.map((column) => ({ text: column.title, bold: true })),
      ...rows.map((row) =>
        row.map(([text, isNumber]) => (isNumber ? { text, alignment: 'right' as const } : text)),
      ),
    ],
  },
};

const stream = await pdfmake
  .createPdf({
    info: { title, creator: 'Tieout', producer: 'Tieout', creationDate: at, modDate: at },
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [28, 28, 28, 36],
    defaultStyle: { font: 'Roboto', fontSize: 7 },
    footer: (page, pages) => ({
      margin: [28, 10],
      columns: [`${title}, ${made}`, { alignment: 'right', text: `${page} / ${pages}` }],
    }),
    content: [{ text: title, fontSize: 14, bold: true, margin: [0, 0, 0, 6] }, aboutTable, rowsTable],
  })
  .getStream();
stream.end();
for await (const chunk of stream) parentPort?.postMessage(chunk);
