import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeMerchant } from '../merchant/index.ts';
import type { WorldPlan } from '../plan.ts';
import type { Bag } from '../records/bag.ts';
import type { ShopOrder } from '../records/order.ts';
import { shopOrders } from './index.ts';

const seeds = fc.integer({ min: 1, max: 1_000_000 });

function ordersOf(plan: WorldPlan): ShopOrder[] {
  return [...shopOrders(plan, makeMerchant(plan).merchant)];
}

function sumOf(bags: readonly Bag[], side: keyof Bag): bigint {
  return bags.reduce((sum, bag) => sum + bag[side], 0n);
}

const sides = ['shop', 'presentment'] as const;

describe('shopOrders', () => {
  it('makes as many orders as planned, in order of creation, with names and ids of their own', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const orders = ordersOf({ seed, orders: 200 });
        expect(orders).toHaveLength(200);
        expect(orders.map(({ serial }) => serial)).toEqual(orders.map((_, at) => at + 1));
        expect(orders.every(({ createdAt }, at) => createdAt >= (orders[at - 1]?.createdAt ?? 0))).toBe(true);
        expect(new Set(orders.map(({ name }) => name)).size).toBe(200);
        const ids = orders.flatMap((order) => [
          order.id,
          ...[
            order.lines,
            order.transactions,
            order.refunds,
            order.returns,
            order.fulfilments,
            order.disputes,
          ].flatMap((list) => list.map(({ id }) => id)),
        ]);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 20 },
    );
  });

  it('adds up: the total is its components', () => {
    eachOrder((order) => {
      for (const side of sides) {
        const { totals } = order;
        const exclusive = order.taxesIncluded ? 0n : totals.tax[side];
        const shippingOff = sumOf(
          order.shipping.map(({ discount }) => discount),
          side,
        );
        const others = sumOf([order.tip, order.duties, order.fees, order.rounding], side);
        expect(totals.total[side]).toBe(
          totals.subtotal[side] + totals.shipping[side] - shippingOff + exclusive + others,
        );
        for (const line of order.lines) {
          expect(line.total[side]).toBe(line.unitPrice[side] * BigInt(line.quantity) - line.discount[side]);
          expect(line.total[side] >= 0n && line.discount[side] >= 0n).toBe(true);
        }
      }
    });
  });

  it("refunds what it says, in the buyer's money", () => {
    eachOrder((order) => {
      for (const refund of order.refunds) {
        const paid = refund.transactions
          .filter(({ status }) => status === 'success')
          .map(({ amount }) => amount);
        for (const side of sides) expect(refund.total[side]).toBe(sumOf(paid, side));
        const parts = [
          ...refund.lines.map(({ subtotal }) => subtotal),
          ...(refund.shipping ? [refund.shipping.amount] : []),
          ...(order.taxesIncluded
            ? []
            : [...refund.lines.map(({ tax }) => tax), ...(refund.shipping ? [refund.shipping.tax] : [])]),
          ...[refund.duties, refund.tip, refund.adjustment, refund.rounding, refund.overpayment],
        ];
        expect(sumOf(parts, 'presentment')).toBe(refund.total.presentment + refund.settled.presentment);
      }
      for (const side of sides) {
        expect(order.totals.current[side]).toBe(order.totals.sold[side] - order.totals.credited[side]);
      }
    });
  });

  it('is the same for the same plan', () => {
    const plan = { seed: 77, orders: 120 };
    const text = (orders: readonly ShopOrder[]) =>
      JSON.stringify(orders, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
    expect(text(ordersOf(plan))).toBe(text(ordersOf(plan)));
  });
});

function eachOrder(check: (order: ShopOrder) => void): void {
  fc.assert(
    fc.property(seeds, (seed) => {
      for (const order of ordersOf({ seed, orders: 150 })) check(order);
    }),
    { numRuns: 25 },
  );
}
