import { afterAll, describe, expect, it } from 'vitest';
import { openTestBench } from '../fixtures/open-test-ingest.ts';

const bench = openTestBench();
afterAll(() => bench.close());

const profile = `
files:
  - match: "orders*.csv"
    side: shop
    record: order
    columns: { name: Name, id: Id, currency: Cur, total: Total, edited: Edited, taxIncluded: Incl }
  - match: "refunds*.csv"
    side: shop
    record: refund
    columns: { id: Id, order: Name, amount: Amount, currency: Cur, refundedAt: At, shipping: Shipping, adjustment: Adj, rounding: Round }
  - match: "refunded*.csv"
    side: shop
    record: refund-line
    columns: { refund: Refund, order: Name, line: Line, quantity: Qty, amount: Amount, tax: Tax }
`;
const refundHead = 'Id,Name,Amount,Cur,At,Shipping,Adj,Round\n';
const lineHead = 'Refund,Name,Line,Qty,Amount,Tax\n';
const values = 'select amount, paid_back from canon.shop_refund order by external_id';

function read(order: string, refunds: string, lines: string): ReturnType<typeof bench.read> {
  return bench.read({
    profile,
    shop: {
      'orders.csv': `Name,Id,Cur,Total,Edited,Incl\n${order}\n`,
      'refunds.csv': refundHead + refunds,
      'refunded.csv': lineHead + lines,
    },
  });
}

describe('refunds told in parts', () => {
  it('come to what they credit where an exchange took the money', async () => {
    const { rows } = await read(
      '#1,1,EUR,60.00,false,false',
      '5,#1,4.00,EUR,2026-01-05T10:00:00Z,2.00,-1.00,\n',
      '5,#1,11,1,10.00,2.00\n',
    );
    expect(await rows(values)).toEqual([{ amount: '1300', paid_back: '400' }]);
  });

  it('come to nothing where they give back what an edit left overpaid', async () => {
    const lines = '6,#1,11,1,10.00,2.00\n';
    const { rows } = await read(
      '#1,1,EUR,60.00,true,true',
      '5,#1,8.00,EUR,2026-01-05T10:00:00Z,,0,\n6,#1,10.00,EUR,2026-01-06T10:00:00Z,,0,\n',
      lines,
    );
    expect(await rows(values)).toEqual([
      { amount: '0', paid_back: '800' },
      { amount: '1000', paid_back: null },
    ]);
  });

  it('contain the rounding of cash', async () => {
    const { rows } = await read(
      '#1,1,EUR,60.00,false,true',
      '5,#1,10.00,EUR,2026-01-05T10:00:00Z,,0,-0.02\n',
      '5,#1,11,1,10.02,2.00\n',
    );
    expect(await rows(values)).toEqual([{ amount: '1000', paid_back: null }]);
  });

  it('stay at the money where the parts come to less and no edit says why', async () => {
    const { rows } = await read(
      '#1,1,EUR,60.00,false,true',
      '5,#1,15.00,EUR,2026-01-05T10:00:00Z,5.00,0,\n',
      '5,#1,11,1,0.00,0.00\n',
    );
    expect(await rows(values)).toEqual([{ amount: '1500', paid_back: null }]);
  });

  it('stay at the money where it is not known whether their lines contain tax', async () => {
    const { rows } = await read(
      '#1,1,EUR,60.00,false,',
      '5,#1,10.00,EUR,2026-01-05T10:00:00Z,,0,\n',
      '5,#1,11,1,10.00,2.00\n',
    );
    expect(await rows(values)).toEqual([{ amount: '1000', paid_back: null }]);
  });
});
