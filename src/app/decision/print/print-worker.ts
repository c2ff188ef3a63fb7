import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import pdfmake from 'pdfmake';
import type { PrintedBlock, PrintedDocument } from './printed-document.ts';

type Content = Exclude<Parameters<typeof pdfmake.createPdf>[0]['content'], readonly unknown[] | string>;

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

const quiet = '#555555';
const sizes = { 1: 14, 2: 11, 3: 9 } as const;

function contentOf(block: PrintedBlock): Content {
  switch (block.kind) {
    case 'heading':
      return {
        text: block.text,
        fontSize: sizes[block.level],
        bold: true,
        margin: [0, block.level === 3 ? 6 : 10, 0, 3],
        headlineLevel: block.level,
      };
    case 'paragraph':
      return { text: block.text, margin: [0, 0, 0, 4], ...(block.quiet === true && { color: quiet }) };
    case 'list':
      return block.ordered === true
        ? { ol: [...block.items], margin: [0, 0, 0, 4] }
        : { ul: [...block.items], margin: [0, 0, 0, 4] };
    case 'pairs':
      return {
        margin: [0, 0, 0, 6],
        layout: 'noBorders',
        table: {
          widths: [110, '*'],
          body: block.pairs.map(([name, value]) => [{ text: name, color: quiet }, value]),
        },
      };
    case 'table':
      return {
        margin: [0, 0, 0, 8],
        layout: 'lightHorizontalLines',
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: block.columns.map(({ width }) => width),
          body: [
            block.columns.map(({ title }) => ({ text: title, bold: true })),
            ...block.rows.map((row) => [...row]),
          ],
        },
      };
    case 'page-break':
      return { text: '', pageBreak: 'after' };
  }
}

const { title, made, landscape, blocks } = workerData as PrintedDocument;
const at = new Date(made);
const stream = await pdfmake
  .createPdf({
    info: { title, creator: 'Tieout', producer: 'Tieout', creationDate: at, modDate: at },
    pageSize: 'A4',
    pageOrientation: landscape === true ? 'landscape' : 'portrait',
    pageMargins: [36, 36, 36, 42],
    defaultStyle: { font: 'Roboto', fontSize: 8 },
    // A heading does not stay behind alone at the foot of a page.
    pageBreakBefore: (node, pages) =>
      node.headlineLevel !== undefined && pages.getFollowingNodesOnPage().length === 0,
    footer: (page, pages) => ({
      margin: [36, 12],
      fontSize: 7,
      columns: [`${title}, ${made}`, { alignment: 'right', text: `${page} / ${pages}` }],
    }),
    content: blocks.map(contentOf),
  })
  .getStream();
stream.end();
for await (const chunk of stream) parentPort?.postMessage(chunk);
