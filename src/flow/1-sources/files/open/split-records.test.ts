import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from './csv-line.ts';
import { splitRecords } from './split-records.ts';

const cells = (text: string, complete = true): readonly (readonly string[])[] =>
  splitRecords(text, ',', { most: 1000, complete }).map((record) => record.cells);

describe('splitRecords', () => {
  it('reads back whatever csvLine writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', ';', 'ß') });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 20 });
    fc.assert(
      fc.property(rows, (written) => {
        expect(cells(written.map((row) => csvLine(row)).join(''))).toEqual(written);
      }),
    );
  });

  it('counts the lines a record takes up', () => {
    const records = splitRecords('a,"b\nc\r\nd"\ne,f\n', ',', { most: 10, complete: true });
    expect(records.map(({ line, lines }) => [line, lines])).toEqual([
      [0, 3],
      [3, 1],
    ]);
  });

  it('keeps a last record without a line end only where the file ends', () => {
    expect(cells('a,b\nc,d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(cells('a,b\nc,d', false)).toEqual([['a', 'b']]);
    expect(cells('a,b\n"c,d\ne', false)).toEqual([['a', 'b']]);
  });

  it('does not let a quote that is never closed swallow the rest', () => {
    expect(cells(`"a,b\n${'c,d\n'.repeat(600)}`).length).toBe(601);
  });
});
