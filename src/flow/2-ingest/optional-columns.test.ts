import { describe, expect, it } from 'vitest';
import { type CanonTableName, canonTables, type Reading, recordInputs } from '../../model/index.ts';
import { unfilledColumns } from './optional-columns.ts';

const tables = Object.keys(canonTables) as CanonTableName[];
/** Readings of every kind of record on both sides, with every field there is. */
const everything = (['shop', 'erp'] as const).flatMap((side) =>
  Object.entries(recordInputs).map(
    ([record, fields]) => ({ record, fields, table: { side } }) as unknown as Reading,
  ),
);

describe('unfilledColumns', () => {
  it('knows for every column that may be left out the field that fills it', () => {
    expect(tables.flatMap((table) => [...unfilledColumns(table, everything)])).toEqual([]);
    expect(unfilledColumns('shop_order', []).size).toBeGreaterThan(15);
  });

  it('leaves a column out for the side whose files do not fill it', () => {
    const reading = {
      record: 'payment',
      fields: { status: {} },
      table: { side: 'shop' },
    } as unknown as Reading;
    expect(unfilledColumns('shop_payment', [reading]).has('status')).toBe(false);
    expect(unfilledColumns('erp_payment', [reading]).has('status')).toBe(true);
  });

  it('leaves out nothing that controls could do without a file for', () => {
    expect(unfilledColumns('shop_order', []).has('total')).toBe(false);
    expect(unfilledColumns('shop_stock', []).size).toBe(0);
  });
});
