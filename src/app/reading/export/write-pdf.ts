import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { groupThousands } from '../../outputs/decimal-text.ts';
import type { ExportedList } from './exported-list.ts';
import type { PrintedCell, PrintedPage } from './printed-page.ts';
import { stampLines } from './stamp.ts';

/** More rows than that nobody prints, and each page of them is held in memory. */
export const mostPrinted = 1_000;

/** A list as a printed page: what it is, what it adds up to, and the columns that there is room for. */
export async function* writePdf<Row>(list: ExportedList<Row>): AsyncGenerator<Uint8Array> {
  // Laying out takes a second: on a thread of its own, so that others are answered meanwhile.
  const script = import.meta.url.endsWith('.ts') ? './pdf-worker.ts' : './pdf-worker.js';
  const worker = new Worker(new URL(script, import.meta.url), { workerData: await pageOf(list) });
  try {
    for await (const [chunk] of on(worker, 'message', { close: ['exit'] })) yield chunk as Uint8Array;
  } finally {
    await worker.terminate();
  }
}

async function pageOf<Row>({ stamp, columns, printed, rows }: ExportedList<Row>): Promise<PrintedPage> {
  const shown = columns.flatMap(({ title, cell }) => {
    const width = printed[title];
    return width === undefined ? [] : [{ title, width, cell }];
  });
  const cells: (readonly PrintedCell[])[] = [];
  for await (const piece of rows)
    for (const row of piece)
      cells.push(
        shown.map(({ cell }): PrintedCell => {
          const value = cell(row);
          if (value === null) return ['', false];
          return value.type === 'text' ? [value.value, false] : [groupThousands(value.value), true];
        }),
      );
  const [, ...about] = stampLines(stamp);
  return {
    title: stamp.title,
    made: stamp.exportedAt,
    about,
    columns: shown.map(({ title, width }) => ({ title, width })),
    rows: cells,
  };
}
