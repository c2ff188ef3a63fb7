import { afterAll, describe, expect, it } from 'vitest';
import { openTestBench } from '../fixtures/open-test-ingest.ts';

const bench = openTestBench();
afterAll(() => bench.close());

const header =
  'Name,Email,Financial Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem requires shipping,Tax 1 Name,Tax 1 Value,Tax 2 Value,Id,Lineitem discount';

interface Order {
  readonly name: string;
  readonly total?: string;
  readonly subtotal?: string;
  readonly taxes?: string;
  readonly currency?: string;
  readonly at?: string;
  readonly id?: string;
  readonly tax1?: string;
  readonly tax2?: string;
}

const first = (order: Order, line: string): string =>
  [
    order.name,
    'a@x.com,paid,',
    order.currency ?? 'GBP',
    order.subtotal ?? order.total ?? '10.00',
    '0.00',
    order.taxes ?? '0.00',
    order.total ?? '10.00',
    order.at ?? '2026-01-05 10:00:00 +0000',
    line,
    `VAT,${order.tax1 ?? ''},${order.tax2 ?? ''}`,
    order.id ?? '',
    '0.00',
  ].join(',');
const more = (name: string, line: string): string => `${name},a@x.com,,,,,,,,,${line},,,,,0.00`;
const mug = '1,Mug,10.00,MUG,true';
const cup = '2,Cup,5.00,CUP,true';
const tip = '1,Tip,2.00,,false';

const file = (...rows: string[]): { shop: Record<string, string> } => ({
  shop: { 'orders.csv': `${[header, ...rows].join('\n')}\n` },
});
const orders =
  'select name, total, tax, tip, tax_included, currency, cast(placed_on as varchar) as day from canon.shop_order order by order_id';

describe('orders of the shop', () => {
  it('take their values from the first row and a line from every row', async () => {
    const { rows, ingested } = await bench.read(
      file(first({ name: '#1', total: '20.00' }, mug), more('#1', cup)),
    );
    expect(await rows('select name, total, order_id from canon.shop_order')).toEqual([
      { name: '#1', total: '2000', order_id: '1' },
    ]);
    expect(
      await rows('select line_id, order_id, sku, amount, quantity from canon.shop_order_line order by 1'),
    ).toEqual([
      { line_id: '1', order_id: '1', sku: 'MUG', amount: '1000', quantity: '1.000000' },
      { line_id: '2', order_id: '1', sku: 'CUP', amount: '1000', quantity: '2.000000' },
    ]);
    expect(ingested.counts[0]).toMatchObject({ rows: 2, canonical: 2, quarantined: 0, excluded: {} });
  });

  it('keep their lines apart where a name repeats within a file', async () => {
    const { rows } = await bench.read(
      file(
        first({ name: '#1', id: '11', total: '12.00', subtotal: '10.00' }, mug),
        more('#1', tip),
        first({ name: '#2', id: '12' }, cup),
        first({ name: '#1', id: '13', total: '10.00' }, cup),
        more('#1', mug),
      ),
    );
    expect(
      await rows(
        "select order_id, string_agg(sku, '+' order by line_id) as skus from canon.shop_order_line where sku is not null group by 1 order by 1",
      ),
    ).toEqual([
      { order_id: '1', skus: 'MUG' },
      { order_id: '3', skus: 'CUP' },
      { order_id: '4', skus: 'CUP+MUG' },
    ]);
    expect((await rows(orders)).map(({ tip: amount }) => amount)).toEqual(['200', null, null]);
  });

  it('add up the tax columns where there is no sum of them', async () => {
    const { rows } = await bench.read(
      file(
        first({ name: '#1', taxes: '', tax1: '1.50', tax2: '0.25' }, mug),
        first({ name: '#2', taxes: '1.00', tax1: '9.99' }, mug),
        first({ name: '#3', taxes: '' }, mug),
      ),
    );
    expect((await rows(orders)).map(({ tax }) => tax)).toEqual(['175', '100', null]);
  });

  it('see whether prices contain tax, where an order cannot tell by its file and currency', async () => {
    const { rows } = await bench.read({
      shop: {
        'a.csv': `${[
          header,
          first({ name: '#1', subtotal: '12.00', total: '12.00', taxes: '2.00' }, mug),
          first({ name: '#2', subtotal: '9.00', total: '13.00', taxes: '2.00' }, mug),
          first({ name: '#3', subtotal: '10.00', total: '12.00', taxes: '2.00', currency: 'USD' }, mug),
          first({ name: '#4', currency: 'USD' }, mug),
        ].join('\n')}\n`,
        'b.csv': `${[
          header,
          first({ name: '#5', subtotal: '10.00', total: '12.00', taxes: '2.00' }, mug),
          first({ name: '#6' }, mug),
        ].join('\n')}\n`,
      },
    });
    expect((await rows(orders)).map(({ name, tax_included }) => [name, tax_included])).toEqual([
      ['#1', true],
      ['#2', true],
      ['#3', false],
      ['#4', false],
      ['#5', false],
      ['#6', false],
    ]);
  });

  it('keep amounts in the minor units of their currency, and refuse finer ones', async () => {
    const { rows, ingested } = await bench.read(
      file(
        first({ name: '#1', currency: 'JPY', total: '1200', subtotal: '1200' }, '1,Mug,1200,MUG,true'),
        first({ name: '#2', currency: 'KWD', total: '1.234', subtotal: '1.234' }, '1,Mug,1.234,MUG,true'),
        first({ name: '#3', currency: 'GBP', total: '12.345', subtotal: '12.34' }, mug),
        first({ name: '#4', currency: 'JPY', total: '12.5', subtotal: '12' }, mug),
        first(
          { name: '#5', currency: 'IDR', total: '250000000000.00', subtotal: '0' },
          '3000000,Mug,83333.333333,MUG,true',
        ),
      ),
    );
    expect((await rows(orders)).map(({ name, total }) => [name, total])).toEqual([
      ['#1', '1200'],
      ['#2', '1234'],
      ['#5', '25000000000000'],
    ]);
    expect(await rows('select order_id, amount from canon.shop_order_line order by 1')).toEqual([
      { order_id: '1', amount: '1200' },
      { order_id: '2', amount: '1234' },
      { order_id: '5', amount: '24999999999900' },
    ]);
    expect(ingested.unread.map(({ row, column, value, reason }) => [row, column, value, reason])).toEqual([
      [3, 'Total', '12.345', 'more decimals than GBP has'],
      [4, 'Total', '12.5', 'more decimals than JPY has'],
    ]);
  });

  it('are placed on the day it was in the books', async () => {
    const profile = 'books: { timeZone: America/New_York }';
    const given = file(
      first({ name: '#1', at: '2026-03-08 00:30:00 -0500' }, mug),
      first({ name: '#2', at: '2026-03-09 03:59:59 +0000' }, mug),
      first({ name: '#3', at: '2026-03-09 04:00:00 +0000' }, mug),
      first({ name: '#4', at: '2026-11-02 04:59:59 +0000' }, mug),
      first({ name: '#5', at: '2026-01-01T00:00:00+14:00' }, mug),
    );
    const { rows } = await bench.read({ ...given, profile });
    expect((await rows(orders)).map(({ day }) => day)).toEqual([
      '2026-03-08',
      '2026-03-08',
      '2026-03-09',
      '2026-11-01',
      '2025-12-31',
    ]);
  });

  it('are not compared in part: a bad cell quarantines its row, and the order is incomplete', async () => {
    const { rows, ingested } = await bench.read(
      file(
        first({ name: '#1' }, mug),
        more('#1', 'two,Cup,5.00,CUP,true'),
        first({ name: '#2', total: 'abc', subtotal: '10.00' }, mug),
        more('#2', cup),
        first({ name: '#3' }, mug),
      ),
    );
    expect(await rows('select name, incomplete from canon.shop_order order by 1')).toEqual([
      { name: '#1', incomplete: true },
      { name: '#3', incomplete: false },
    ]);
    expect(ingested.unread.map(({ row, column, value }) => [row, column, value])).toEqual([
      [2, 'Lineitem quantity', 'two'],
      [3, 'Total', 'abc'],
    ]);
    expect(ingested.counts[0]).toMatchObject({
      rows: 5,
      canonical: 2,
      quarantined: 2,
      excluded: { 'of an order that could not be read': 1 },
    });
    expect(await rows('select distinct side, ref_key from canon.unread_key order by 2')).toEqual([
      { side: 'shop', ref_key: '1' },
      { side: 'shop', ref_key: '2' },
    ]);
  });

  it('whose first row was cut off leave lines that belong nowhere', async () => {
    const { rows, ingested } = await bench.read(file(more('#7', cup), first({ name: '#8' }, mug)));
    expect(ingested.unread.map(({ row, column, value }) => [row, column, value])).toEqual([
      [1, 'order', '#7'],
    ]);
    expect(ingested.counts[0]).toMatchObject({ rows: 2, canonical: 1, quarantined: 1 });
    expect(await rows('select ref_key from canon.unread_key')).toEqual([{ ref_key: '7' }]);
  });

  it('need a name', async () => {
    const { ingested } = await bench.read(file(first({ name: '' }, mug), first({ name: '#8' }, mug)));
    expect(ingested.unread.map(({ row, column, reason }) => [row, column, reason])).toContainEqual([
      1,
      'Name',
      'a value is needed here',
    ]);
    expect(ingested.counts[0]).toMatchObject({ rows: 2, canonical: 1, quarantined: 1 });
  });

  it('carry the key under which they are sought, and their customer by the rule of the profile', async () => {
    const profile =
      "customer: { from: email, pattern: '^(a)@', replace: C$1 }\nreference: { dropWords: [Shopify] }";
    const { rows } = await bench.read({
      ...file(first({ name: ' Shopify #uk-1 ' }, mug)),
      profile,
    });
    expect(await rows('select name, shop, ref_key, customer_key, email_key from canon.shop_order')).toEqual([
      { name: 'Shopify #uk-1', shop: 'SHOPIFY', ref_key: 'UK-1', customer_key: 'CA', email_key: null },
    ]);
  });

  it('are told apart where their header stands on every line', async () => {
    const profile = `
files:
  - match: "orders*.csv"
    record: order-with-lines
    columns: { name: Order, total: Total, currency: Cur, placedAt: At, sku: Sku, quantity: Qty }
`;
    const at = '2026-01-05 10:00:00 +0000';
    const { rows } = await bench.read({
      shop: {
        'orders.csv': `${[
          'Order,Total,Cur,At,Sku,Qty',
          `1,9.00,GBP,${at},A,1`,
          `1,9.00,GBP,${at},B,1`,
          `1,9.00,GBP,${at},B,1`,
          `2,6.00,GBP,${at},A,1`,
          `2,6.00,GBP,${at},C,1`,
          `2,4.00,GBP,${at},A,1`,
          `3,5.00,GBP,${at},A,1`,
          `3,5.00,GBP,${at},A,1`,
        ].join('\n')}\n`,
      },
      profile,
    });
    expect(
      await rows(
        "select o.order_id, o.name, o.total, string_agg(l.sku, '+' order by l.line_id) as skus from canon.shop_order o join canon.shop_order_line l using (order_id) group by 1, 2, 3 order by 1",
      ),
    ).toEqual([
      { order_id: '1', name: '1', total: '900', skus: 'A+B+B' },
      { order_id: '4', name: '2', total: '600', skus: 'A+C' },
      { order_id: '6', name: '2', total: '400', skus: 'A' },
      { order_id: '7', name: '3', total: '500', skus: 'A' },
      { order_id: '8', name: '3', total: '500', skus: 'A' },
    ]);
  });
});
