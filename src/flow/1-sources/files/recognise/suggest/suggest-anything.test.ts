import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFailure } from '../../../../../ground/index.ts';
import { defaultProfile, parseProfile } from '../../profile/index.ts';
import { recogniseTables } from '../recognise-tables.ts';
import type { TableSketch } from '../table-sketch.ts';
import { renderProfileYaml } from './render-profile-yaml.ts';
import { suggestProfile } from './suggest-profile.ts';

const name = fc.oneof(
  fc.constantFrom(
    'Name',
    'Total',
    'order_id',
    'No.',
    'Betrag',
    'Date',
    'Currency',
    'SKU',
    'Qty',
    'Document No.',
    'Type',
  ),
  fc.string({ maxLength: 12 }),
);
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '#1001',
    '12.50',
    '1.234,50',
    '2024-02-30',
    '01/02/2024',
    'GBP',
    'a@x.com',
    '=1+1',
    "'007",
  ),
  fc.string({ maxLength: 30 }),
);
const table: fc.Arbitrary<TableSketch> = fc
  .record({
    header: fc.uniqueArray(name, { minLength: 1, maxLength: 8 }),
    side: fc.constantFrom('shop' as const, 'erp' as const),
    file: fc.constantFrom('a.csv', 'b (1).csv', 'x/{y}[z].csv', 'book.xlsx#Sheet 1'),
    sample: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
  })
  .map(({ header, side, file, sample }) => ({
    fileId: 0,
    side,
    name: file,
    path: file,
    format: 'csv',
    delimiter: ',',
    header,
    headerLines: 1,
    bytes: 1,
    encoding: 'utf-8',
    sample,
  }));

describe('any table', () => {
  it('is either read, unknown or ignored, and what is suggested for it is a valid profile', () => {
    fc.assert(
      fc.property(fc.array(table, { maxLength: 3 }), (tables) => {
        const suggestion = suggestProfile(tables);
        expect(parseProfile(renderProfileYaml(suggestion), 'p').files.length).toBeLessThanOrEqual(
          tables.length,
        );
        try {
          const { readings, unknown, ignored } = recogniseTables(tables, defaultProfile());
          const seen = new Set([...readings, ...unknown, ...ignored].map((one) => one.table));
          expect(seen).toEqual(new Set(tables));
          for (const reading of readings) {
            for (const source of Object.values(reading.fields)) {
              for (const column of source.columns ?? []) expect(reading.table.header).toContain(column);
            }
          }
        } catch (thrown) {
          if (!isFailure(thrown)) throw thrown;
          expect(thrown.code).toBe('file-wrong-side');
        }
      }),
      { numRuns: 300 },
    );
  });
});
