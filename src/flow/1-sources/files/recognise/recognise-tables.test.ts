import { describe, expect, it } from 'vitest';
import { isFailure } from '../../../../ground/index.ts';
import { defaultProfile, parseProfile } from '../profile/index.ts';
import { sketchTable } from './fixtures/sketch-table.ts';
import { recogniseTables } from './recognise-tables.ts';

const orders = `Name,Email,Financial Status,Currency,Subtotal,Shipping,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem requires shipping,Tax 1 Value,Tax 2 Value,Id
#1001,a@x.com,paid,EUR,10.00,5.00,15.00,2024-02-01 10:00:00 +0100,1,Mug,10.00,'00123,true,1.00,0.50,6.6E+12
#1001,a@x.com,,,,,,2024-02-01 10:00:00 +0100,1,Tip,2.00,,false,,,
`;

function readingsOf(
  csv: string,
  options: { side?: 'shop' | 'erp'; name?: string; profile?: string; delimiter?: ';' } = {},
) {
  const table = sketchTable(options.name ?? 'any.csv', options.side ?? 'shop', csv, options.delimiter ?? ',');
  const profile =
    options.profile === undefined ? defaultProfile() : parseProfile(options.profile, 'profile.yaml');
  return recogniseTables([table], profile);
}

function failureOf(run: () => unknown) {
  try {
    run();
  } catch (thrown) {
    if (isFailure(thrown)) return thrown;
    throw thrown;
  }
  throw new Error('nothing was thrown');
}

describe('recogniseTables', () => {
  it('reads orders and lines out of one Shopify export', () => {
    const { readings, unknown, notes } = readingsOf(orders);
    expect(readings.map(({ record, by }) => [record, by])).toEqual([
      ['order', 'preset:shopify-orders'],
      ['order-line', 'preset:shopify-orders'],
    ]);
    expect(unknown).toEqual([]);
    expect(notes).toEqual([]);
    const [order, line] = readings;
    expect(order).toMatchObject({ header: 'first-row', groupBy: 'Name', headerColumn: 'Total' });
    expect(order?.fields.id).toEqual({ columns: ['Id'], stripPrefix: "'", pattern: '^(\\d+)$' });
    expect(line?.fields.sku?.stripPrefix).toBe("'");
  });

  it('adds up the tax columns only where Taxes is missing', () => {
    expect(readingsOf(orders).readings[0]?.fields.tax).toEqual({ sum: ['Tax 1 Value', 'Tax 2 Value'] });
    const withTaxes = readingsOf(orders.replace('Subtotal', 'Taxes')).readings[0]?.fields.tax;
    expect(withTaxes).toEqual({ first: [{ columns: ['Taxes'] }, { sum: ['Tax 1 Value', 'Tax 2 Value'] }] });
  });

  it('tells a tip from an item by name, SKU and shipping', () => {
    expect(readingsOf(orders).readings[1]?.fields.kind).toEqual({
      first: [
        {
          when: [
            { column: 'Lineitem name', equals: ['Tip'] },
            { column: 'Lineitem sku', equals: [''] },
            { column: 'Lineitem requires shipping', equals: ['false', ''] },
          ],
          constant: 'tip',
        },
        { constant: 'item' },
      ],
    });
  });

  it('refuses a shop file given as the ERP side', () => {
    const failure = failureOf(() => readingsOf(orders, { side: 'erp' }));
    expect(failure.code).toBe('file-wrong-side');
    expect(failure.message).toContain('Shopify orders export');
  });

  it('goes by the profile before any preset', () => {
    const profile = 'files: [{ match: "*.csv", record: order, columns: { name: Name, total: Subtotal } }]';
    const { readings } = readingsOf(orders, { profile });
    expect(readings.map(({ record, by }) => [record, by])).toEqual([['order', 'profile:1']]);
    expect(readings[0]?.fields.total).toEqual({ columns: ['Subtotal'] });
  });

  it('names a column of the profile that the file does not have, and the one that is meant', () => {
    const profile = 'files: [{ match: "*.csv", record: order, columns: { name: Name, total: Totl } }]';
    const failure = failureOf(() => readingsOf(orders, { profile }));
    expect(failure.code).toBe('profile-column-missing');
    expect(failure.hint).toContain('"Total"');
  });

  it('unpivots inventory with a column for each location', () => {
    const csv =
      'Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,London,Leeds\nmug,Mug,Title,Default,M-1,,,4,not stocked\n';
    const [reading] = readingsOf(csv).readings;
    expect(reading?.unpivot).toEqual({
      columns: ['London', 'Leeds'],
      nameTo: 'location',
      valueTo: 'available',
      skip: ['not stocked'],
    });
  });

  it('leaves image-only rows of products out by name', () => {
    const csv =
      'Handle,Title,Option1 Value,Variant SKU,Variant Price,Image Src\nmug,Mug,Default,M-1,4.00,a\nmug,,,,,b\n';
    const [reading] = readingsOf(csv).readings;
    expect(reading?.exclude).toEqual([
      { reason: 'row of a product image without a variant', column: 'Option1 Value', equals: [''] },
    ]);
    expect(reading?.fields.title).toEqual({ columns: ['Title'], carry: true });
  });

  it('reads staged tables under our own field names', () => {
    const { readings } = readingsOf(
      'id,name,currency,placedAt,total,isTest\n1,#1,EUR,2024-01-01T00:00:00Z,1.00,false\n',
    );
    expect(readings.map(({ by }) => by)).toEqual(['preset:canonical-order']);
  });

  it('says which known export an unknown table is like', () => {
    const { unknown, readings } = readingsOf('Name,Lineitem quantity,Lineitem price,Colour\n#1,1,2.00,red\n');
    expect(readings).toEqual([]);
    expect(unknown[0]?.nearest).toEqual({
      preset: 'shopify-orders',
      title: 'Shopify orders export',
      missing: ['Total'],
    });
  });

  it('leaves a table that says nothing unknown', () => {
    expect(readingsOf('foo,bar\n1,2\n').unknown).toHaveLength(1);
  });

  it('carries the order down to lines that stand below it', () => {
    const csv =
      'Order Reference,Customer Reference,Order Date,Total,Order Lines/Product,Order Lines/Quantity\nS1,#1,2024-01-01,5.00,[M-1] Mug,1\n,,,,[M-2] Cup,2\n';
    const { readings } = readingsOf(csv, { side: 'erp' });
    expect(readings[0]).toMatchObject({ record: 'document', headerColumn: 'Order Reference' });
    expect(readings[1]?.fields.document).toEqual({ columns: ['Order Reference'], carry: true });
  });

  it('takes the type of documents from the name where no column says it, and notes it', () => {
    const csv = 'DocNumber,TxnDate,TotalAmt\n1001,2024-01-13,5.00\n';
    const { readings, notes } = readingsOf(csv, { side: 'erp', name: 'credit_memos.csv' });
    expect(readings[0]?.fields.type).toEqual({ constant: 'credit-memo' });
    expect(notes).toEqual([expect.stringContaining('taken as credit-memo')]);
  });

  it('sees decimal comma and day order, and notes dates that fit both orders', () => {
    const csv = 'DocNumber;TxnDate;TotalAmt\n1;13.02.2024;1.234,50\n';
    const read = readingsOf(csv, { side: 'erp', delimiter: ';' }).readings[0]?.format;
    expect(read).toEqual({ decimal: ',', thousands: '.', dateOrder: 'dmy', timeZone: 'UTC' });
    const unsure = readingsOf('DocNumber,TxnDate,TotalAmt\n1,02/01/2024,5.00\n', { side: 'erp' });
    expect(unsure.readings[0]?.format.dateOrder).toBe('mdy');
    expect(unsure.notes).toEqual([expect.stringContaining('fit day/month and month/day'), expect.anything()]);
  });

  it('reads the header of a saved search from its lines where it has no main lines', () => {
    const head = 'Internal ID,Date,Type,Document Number,Amount,Item,Quantity';
    const lines = `${head}\n1,1/13/2024,Invoice,INV1,5.00,M-1,1\n1,1/13/2024,Invoice,INV1,6.00,M-2,1\n`;
    const [document] = readingsOf(lines, { side: 'erp' }).readings;
    expect(document).toMatchObject({ header: 'every-row', groupBy: 'Document Number' });
    expect(document?.only).toBeUndefined();
    expect(document?.fields.total).toBeUndefined();
    const [withMain] = readingsOf(`${lines}1,1/13/2024,Invoice,INV1,11.00,,\n`, { side: 'erp' }).readings;
    expect(withMain?.only).toEqual([{ column: 'Item', equals: [''] }]);
    expect(withMain?.fields.total).toEqual({ columns: ['Amount'], absolute: true });
  });
});
