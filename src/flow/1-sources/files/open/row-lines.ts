import { open } from 'node:fs/promises';
import type { SourceTable } from '../../../../model/index.ts';

const lineFeed = 10;
const quote = 34;
const lastOfBom = 0xbf;
const chunkBytes = 1 << 20;

/**
 * Says on which line of the file each row begins, for rows numbered from 1 as the lake read them.
 * Rows may span lines (quoted line breaks); empty lines and the lines the lake refused are no rows.
 */
export async function rowLines(
  table: Pick<SourceTable, 'path' | 'delimiter' | 'headerLines' | 'lineFeeds' | 'originLines'>,
  rows: readonly number[],
  count: { readonly rows: number; readonly refused: readonly number[] },
): Promise<ReadonlyMap<number, number>> {
  const { originLines, headerLines } = table;
  if (originLines !== undefined) return new Map(rows.map((row) => [row, originLines[row - 1] ?? row]));
  const refused = new Set(count.refused);
  const physical = table.lineFeeds - headerLines;
  const onePerLine = physical === count.rows + refused.size || physical + 1 === count.rows + refused.size;
  if (onePerLine && refused.size === 0) return new Map(rows.map((row) => [row, row + headerLines]));
  return findRows(table, rows, refused);
}

async function findRows(
  { path, headerLines, delimiter }: Pick<SourceTable, 'path' | 'headerLines' | 'delimiter'>,
  rows: readonly number[],
  refused: ReadonlySet<number>,
): Promise<ReadonlyMap<number, number>> {
  const wanted = [...new Set(rows)].sort((a, b) => a - b);
  const found = new Map<number, number>();
  const scan = new RowScan(headerLines, delimiter.charCodeAt(0), refused, (row, line) => {
    if (row === wanted[found.size]) found.set(row, line);
  });
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(chunkBytes);
    for (let done = wanted.length === 0; !done; ) {
      const { bytesRead } = await file.read(buffer, 0, chunkBytes);
      scan.feed(buffer.subarray(0, bytesRead));
      done = bytesRead === 0 || found.size === wanted.length;
    }
    scan.end();
  } finally {
    await file.close();
  }
  return found;
}

/** Walks through the bytes line by line, keeping count of rows and of whether a quote is open. */
class RowScan {
  readonly #headerLines: number;
  readonly #delimiter: number;
  readonly #refused: ReadonlySet<number>;
  readonly #onRow: (row: number, line: number) => void;
  #row = 0;
  #line = 1;
  #start = 1;
  #bytes = 0;
  #quoted = false;
  /** The byte before the chunk; at the start of the file as if a line had ended there. */
  #before = lineFeed;
  /** Whether the last byte seen was a quote that closed a cell: another one right after it is part of the cell. */
  #closedAt = -2;
  #offset = 0;

  constructor(
    headerLines: number,
    delimiter: number,
    refused: ReadonlySet<number>,
    onRow: (row: number, line: number) => void,
  ) {
    this.#headerLines = headerLines;
    this.#delimiter = delimiter;
    this.#refused = refused;
    this.#onRow = onRow;
  }

  feed(chunk: Buffer): void {
    let at = 0;
    let nextQuote = chunk.indexOf(quote);
    while (at < chunk.length) {
      const end = chunk.indexOf(lineFeed, at);
      const stop = end < 0 ? chunk.length : end;
      while (nextQuote >= 0 && nextQuote < stop) {
        this.#turn(chunk, nextQuote);
        nextQuote = chunk.indexOf(quote, nextQuote + 1);
      }
      this.#bytes += stop - at - (end > at && chunk[end - 1] === 13 ? 1 : 0);
      if (end < 0) break;
      if (!this.#quoted) this.#close();
      this.#line += 1;
      if (!this.#quoted) {
        this.#start = this.#line;
        this.#bytes = 0;
      }
      at = end + 1;
    }
    this.#offset += chunk.length;
    this.#before = chunk.at(-1) ?? this.#before;
  }

  /** A quote opens a cell at its start only; within an unquoted cell it is a letter. */
  #turn(chunk: Buffer, at: number): void {
    const here = this.#offset + at;
    if (this.#quoted) {
      this.#quoted = false;
      this.#closedAt = here;
      return;
    }
    const before = at === 0 ? this.#before : chunk[at - 1];
    const starts = before === this.#delimiter || before === lineFeed || (here === 3 && before === lastOfBom);
    if (starts || this.#closedAt === here - 1) this.#quoted = true;
  }

  end(): void {
    if (this.#bytes > 0) this.#close();
  }

  #close(): void {
    const isRow = this.#start > this.#headerLines && this.#bytes > 0 && !this.#refused.has(this.#start);
    if (!isRow) return;
    this.#row += 1;
    this.#onRow(this.#row, this.#start);
  }
}
