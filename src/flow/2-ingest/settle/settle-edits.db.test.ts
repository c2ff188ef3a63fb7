import { afterAll, describe, expect, it } from 'vitest';
import { openTestBench } from '../fixtures/open-test-ingest.ts';

const bench = openTestBench();
afterAll(() => bench.close());

const profile = `
files:
  - match: "orders*.csv"
    side: shop
    record: order
    columns: { name: Name, id: Id, currency: Cur, total: Total, tax: Tax, discount: Disc, currentTotal: Now, currentTax: NowTax, edited: Edited, taxIncluded: Incl, cancelledAt: Cancelled }
  - match: "lines*.csv"
    side: shop
    record: order-line
    columns: { order: Name, line: Line, sku: Sku, quantity: Qty, currentQuantity: NowQty, amount: Amount, discount: Disc, tax: Tax, unitPrice: Price }
  - match: "refunds*.csv"
    side: shop
    record: refund
    columns: { id: Id, order: Name, amount: Amount, refundedAt: At }
  - match: "refunded*.csv"
    side: shop
    record: refund-line
    columns: { refund: Refund, order: Name, line: Line, quantity: Qty, amount: Amount, tax: Tax }
`;
const orderHead = 'Name,Id,Cur,Total,Tax,Disc,Now,NowTax,Edited,Incl,Cancelled\n';
const lineHead = 'Name,Line,Sku,Qty,NowQty,Price,Amount,Disc,Tax\n';
const sold = 'select total, tax, discount from canon.shop_order';
const lines =
  'select cast(quantity as double) as q, amount, discount, tax, kind from canon.shop_order_line order by line_id';

describe('edited orders', () => {
  it('come to what was sold after the edit', async () => {
    const { rows } = await bench.read({
      profile,
      shop: {
        'orders.csv': `${orderHead}#1,1,EUR,92.16,15.36,19.20,46.08,7.68,true,false,\n`,
        'lines.csv': `${lineHead}#1,11,A,2,1,48.00,76.80,19.20,15.36\n`,
      },
    });
    expect(await rows(sold)).toEqual([{ total: '4608', tax: '768', discount: '960' }]);
    expect(await rows(lines)).toEqual([{ q: 1, amount: '3840', discount: '960', tax: '768', kind: 'item' }]);
    expect(await rows('select total, tax from canon.shop_edited_order')).toEqual([
      { total: '9216', tax: '1536' },
    ]);
    expect(await rows('select amount, discount from canon.shop_edited_line')).toEqual([
      { amount: '7680', discount: '1920' },
    ]);
  });

  it('take a unit that was refunded for sold, and one that was taken away for not sold', async () => {
    const { rows } = await bench.read({
      profile,
      shop: {
        'orders.csv': `${orderHead}#1,1,EUR,36.00,6.00,0,12.00,2.00,true,true,\n`,
        'lines.csv': `${lineHead}#1,11,A,3,1,12.00,36.00,0,6.00\n#1,12,B,1,0,0,0,0,0\n`,
        'refunds.csv': 'Id,Name,Amount,At\n5,#1,24.00,2026-01-05T10:00:00Z\n',
        'refunded.csv': 'Refund,Name,Line,Qty,Amount,Tax\n5,#1,11,1,12.00,2.00\n',
      },
    });
    expect(await rows(sold)).toEqual([{ total: '2400', tax: '400', discount: '0' }]);
    expect((await rows(lines)).map(({ q, kind }) => [q, kind])).toEqual([
      [2, 'item'],
      [0, 'removed'],
    ]);
  });

  it('stay as they are where nothing tells an edit from a refund', async () => {
    const { rows } = await bench.read({
      profile,
      shop: {
        'orders.csv': `${orderHead}#1,1,EUR,36.00,6.00,0,0,0,,true,2026-01-05T10:00:00Z\n#2,2,EUR,12.00,2.00,0,0,0,true,true,\n#3,3,EUR,12.00,2.00,0,0,0,false,true,\n`,
        'lines.csv': `${lineHead}#1,11,A,3,0,12.00,36.00,0,6.00\n#2,12,A,1,0,12.00,12.00,0,2.00\n#3,13,A,1,0,12.00,12.00,0,2.00\n`,
        'refunds.csv': 'Id,Name,Amount,At\n5,#2,12.00,2026-01-05T10:00:00Z\n',
      },
    });
    expect((await rows(sold)).map(({ total }) => total)).toEqual(['3600', '1200', '1200']);
    expect(await rows('select * from canon.shop_edited_order')).toEqual([]);
  });
});
