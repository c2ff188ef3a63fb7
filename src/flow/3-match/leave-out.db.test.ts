import { afterAll, describe, expect, it } from 'vitest';
import { parseProfile } from '../1-sources/files/profile/index.ts';
import { openTestBench } from '../2-ingest/fixtures/open-test-ingest.ts';
import { leaveOut } from './leave-out.ts';

const bench = openTestBench();
afterAll(() => bench.close());

const columns = `
files:
  - match: "orders*.csv"
    record: order-with-lines
    columns: { name: Order, total: Total, sku: Sku, quantity: Qty, isTest: Test, tags: Tags }
`;
const orders = [
  'Order,Total,Sku,Qty,Test,Tags',
  '1001,1.00,A,1,false,',
  '1001,1.00,B,1,false,',
  '1002,1.00,A,1,true,',
  '1003,1.00,A,1,,"vip, Wholesale "',
  '1004,1.00,A,1,true,wholesale',
  '1005,1.00,A,1,,wholesale-old',
].join('\n');

async function leftOut(rules: string) {
  const text = `${columns}${rules}`;
  const { lake, rows } = await bench.read({ shop: { 'orders.csv': orders }, profile: text });
  const found = await leaveOut(lake, parseProfile(text, 'profile.yaml'));
  const list = async (sql: string) => (await rows(sql)).map(({ v }) => v);
  return {
    reasons: Object.fromEntries(found.map((one) => [one.reason, one.rows])),
    kept: await list('select name as v from canon.shop_order order by 1'),
    lines: await list('select count(*) as v from canon.shop_order_line'),
    aside: await list("select name || ': ' || reason as v from pair.left_out_order order by 1"),
    references: await list("select ref_key as v from canon.unread_key where side = 'shop' order by 1"),
  };
}

describe('orders that take no part', () => {
  it('are test orders, unless the profile keeps them; what they are remains known', async () => {
    expect(await leftOut('')).toEqual({
      reasons: { 'test order left out': 2 },
      kept: ['1001', '1003', '1005'],
      lines: ['4'],
      aside: ['1002: test order left out', '1004: test order left out'],
      references: ['1002', '1004'],
    });
    expect((await leftOut('leaveOut: { testOrders: false }')).kept).toHaveLength(5);
  });

  it('are those with a tag, whatever its case and the tags beside it', async () => {
    expect(await leftOut('leaveOut: { testOrders: false, tags: [Wholesale] }')).toMatchObject({
      reasons: { 'tag left out': 2 },
      kept: ['1001', '1002', '1005'],
      references: ['1003', '1004'],
    });
  });

  it('are counted once, for the first reason that fits', async () => {
    expect((await leftOut('leaveOut: { tags: [wholesale] }')).reasons).toEqual({
      'test order left out': 2,
      'tag left out': 1,
    });
  });
});
