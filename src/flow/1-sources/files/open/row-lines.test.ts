import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { rowLines } from './row-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'tieout-rows-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Made {
  readonly text: string;
  /** Line on which each row begins. */
  readonly lines: readonly number[];
  readonly refused: readonly number[];
}

/** Writes rows of cells and says where each begins; rows may be refused, and empty lines stand between them. */
function make(
  rows: readonly { readonly cells: readonly string[]; readonly refused: boolean; readonly empty: number }[],
  end: string,
): Made {
  let text = `a,b${end}`;
  let line = 2;
  const lines: number[] = [];
  const refused: number[] = [];
  for (const { cells, refused: isRefused, empty } of rows) {
    text += end.repeat(empty);
    line += empty;
    (isRefused ? refused : lines).push(line);
    const row = cells.join(',');
    text += `${row}${end}`;
    line += row.split('\n').length;
  }
  return { text, lines, refused };
}

async function find({ text, lines, refused }: Made): Promise<readonly (number | undefined)[]> {
  const path = join(folder, 'rows.csv');
  writeFileSync(path, text);
  const rows = lines.map((_, i) => i + 1);
  const table = { path, delimiter: ',', headerLines: 1, lineFeeds: text.split('\n').length - 1 } as const;
  const found = await rowLines(table, rows, { rows: lines.length, refused });
  return rows.map((row) => found.get(row));
}

const cell = fc.oneof(
  fc.constantFrom('x', '1.00', 'two words', 'a"b', '5" pipe', "it's"),
  fc.constantFrom(
    '"quoted"',
    '"with, comma"',
    '"two\nlines"',
    '"a ""quote"""',
    '""',
    '"three\r\nlines\nhere"',
  ),
);
const row = fc.record({
  cells: fc
    .tuple(fc.constant('x'), cell, cell)
    .chain(([first, a, b]) => fc.constantFrom([a, b, first], [first, a, b])),
  refused: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  empty: fc.constantFrom(0, 0, 0, 1),
});

describe('rowLines', () => {
  it('finds the line of every row behind line breaks in cells, stray quotes, empty lines and refused rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        async (rows, end) => {
          const made = make(rows, end);
          expect(await find(made)).toEqual(made.lines);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('finds rows across the portions a file is read in', async () => {
    const long = 'y'.repeat(700_000);
    const made = make(
      Array.from({ length: 6 }, (_, i) => ({
        cells: [`"${long}""\n${i}"`, 'x'],
        refused: i === 2,
        empty: 0,
      })),
      '\n',
    );
    expect(await find(made)).toEqual(made.lines);
  });

  it('takes the lines of staged files as they were noted', async () => {
    const table = {
      path: 'nowhere',
      delimiter: ',',
      headerLines: 1,
      lineFeeds: 3,
      originLines: Uint32Array.of(4, 9),
    } as const;
    expect([...(await rowLines(table, [2, 1], { rows: 2, refused: [] }))]).toEqual([
      [2, 9],
      [1, 4],
    ]);
  });
});
