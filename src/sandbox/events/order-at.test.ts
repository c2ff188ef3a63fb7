import { describe, expect, it } from 'vitest';
import { makeMerchant } from '../merchant/index.ts';
import type { ShopOrder } from '../records/order.ts';
import { shopOrders } from '../shop/index.ts';
import { orderAt } from './index.ts';

const plan = { seed: 12, orders: 150 };
const { merchant } = makeMerchant(plan);
const orders = [...shopOrders(plan, merchant)];
const middle = Date.parse('2026-10-04T06:00:00Z');
const seen = orders.flatMap((order) => orderAt(order, middle) ?? []);

/** Every instant at which something happened to an order. */
const instantsOf = ({
  transactions,
  refunds,
  fulfilments,
  returns,
  edits,
  disputes,
  ...order
}: ShopOrder) => [
  order.createdAt,
  order.updatedAt,
  ...[order.closedAt, order.cancelledAt].filter((at) => at !== null),
  ...[...transactions, ...refunds, ...fulfilments, ...returns, ...edits, ...disputes].map(({ at }) => at),
  ...refunds.flatMap((refund) => refund.transactions.map(({ at }) => at)),
  ...fulfilments.flatMap(({ cancelledAt }) => cancelledAt ?? []),
];

describe('an order at an instant', () => {
  it('is not there before it was placed, and as it is once everything happened', () => {
    expect(seen.length).toBe(orders.filter(({ createdAt }) => createdAt <= middle).length);
    expect(seen.length).toBeLessThan(orders.length);
    for (const order of orders) expect(orderAt(order, merchant.takenAt)).toBe(order);
  });

  it('knows of nothing that happened later', () => {
    for (const order of seen) expect(Math.max(...instantsOf(order)), order.name).toBeLessThanOrEqual(middle);
  });

  it('gave back what its refunds gave back', () => {
    const changed = seen.filter(({ refunds }) => refunds.length > 0);
    expect(changed.length).toBeGreaterThan(3);
    for (const { refunds, totals } of changed) {
      const sum = refunds.reduce((all, { total }) => all + total.presentment, 0n);
      expect(sum).toBe(totals.refunded.presentment);
    }
  });
});
