import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeMerchant } from '../merchant/index.ts';
import type { WorldPlan } from '../plan.ts';
import type { ErpDocument, Sale } from '../records/erp-image.ts';
import { features } from '../records/feature.ts';
import type { Merchant } from '../records/merchant.ts';
import { shopOrders } from '../shop/index.ts';
import { reachesErp } from './bill-plan.ts';
import { isCredited } from './credit-memos.ts';
import { imageOf } from './image-of.ts';
import { openPayoutBook } from './payout-book.ts';
import { payoutPostings } from './payout-postings.ts';
import { postingsOf } from './postings-of.ts';
import { openStockBook } from './stock-book.ts';

interface World {
  readonly merchant: Merchant;
  readonly sales: readonly Sale[];
}

const runs = { numRuns: 25 };
const anyWorld = fc
  .record({
    seed: fc.integer({ min: 0, max: 1_000_000 }),
    orders: fc.integer({ min: 1, max: 80 }),
    features: fc.subarray([...features]),
  })
  .map(worldOf);

function worldOf(plan: WorldPlan): World {
  const { merchant } = makeMerchant(plan);
  return { merchant, sales: [...shopOrders(plan, merchant)].map((order) => imageOf(order, merchant)) };
}

/** Holds a law for every sale of any world; the sale that breaks it is named. */
function everySale(law: (sale: Sale, merchant: Merchant) => void): void {
  fc.assert(
    fc.property(anyWorld, ({ merchant, sales }) => {
      for (const sale of sales) law(sale, merchant);
    }),
    runs,
  );
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, amount) => all + amount, 0n);
const totalOf = ({ erp }: Sale, type: ErpDocument['type']): bigint =>
  sum(erp.documents.filter((one) => one.type === type).map(({ total }) => total));
const paidBy = ({ erp }: Sale, type: string): bigint =>
  sum(erp.payments.filter((one) => one.type === type).map(({ amount }) => amount));

describe('the image of any world', () => {
  it('has sales documents that add up to what was sold, with its tax', () => {
    everySale((sale) => {
      const { order, erp } = sale;
      if (!reachesErp(order)) return expect(erp.documents).toEqual([]);
      const { sold, soldTax } = order.totals;
      expect([order.name, totalOf(sale, 'sales-order')]).toEqual([order.name, sold.presentment]);
      const orders = erp.documents.filter(({ type }) => type === 'sales-order');
      expect([order.name, sum(orders.map(({ tax }) => tax))]).toEqual([order.name, soldTax.presentment]);
      if (erp.documents.some(({ type }) => type === 'invoice')) {
        expect([order.name, totalOf(sale, 'invoice')]).toEqual([order.name, sold.presentment]);
      }
    });
  });

  it('has credit memos that add up to what was credited', () => {
    everySale((sale) => {
      const { order } = sale;
      if (!reachesErp(order) || !order.refunds.every(isCredited)) return;
      expect([order.name, totalOf(sale, 'credit-memo')]).toEqual([
        order.name,
        order.totals.credited.presentment,
      ]);
    });
  });

  it('has the money that came in and went back, and what is open is outstanding', () => {
    everySale((sale) => {
      const { order, erp } = sale;
      if (!reachesErp(order)) return;
      const { received, refunded, outstanding, sold } = order.totals;
      expect([order.name, paidBy(sale, 'payment')]).toEqual([order.name, received.presentment]);
      expect([order.name, -paidBy(sale, 'refund')]).toEqual([order.name, refunded.presentment]);
      if (order.cancelledAt !== null || !order.refunds.every(isCredited)) return;
      const open =
        sold.presentment - totalOf(sale, 'credit-memo') - paidBy(sale, 'payment') - paidBy(sale, 'refund');
      expect([order.name, open]).toEqual([order.name, outstanding.presentment]);
      expect(erp.payments.every(({ amount }) => amount !== 0n)).toBe(true);
    });
  });

  it('has lines and headers that foot, and numbers of their own', () => {
    fc.assert(
      fc.property(anyWorld, ({ merchant, sales }) => {
        const numbers = new Set<string>();
        let count = 0;
        for (const { erp } of sales) {
          for (const { number } of [...erp.documents, ...erp.payments, ...erp.shipments, ...erp.returns]) {
            numbers.add(number);
            count += 1;
          }
          for (const { lines, net, tax, total, taxIncluded, createdAt } of erp.documents) {
            expect(sum(lines.flatMap(({ taxes }) => taxes.map(({ amount }) => amount)))).toBe(tax);
            expect(sum(lines.map(({ amount }) => amount))).toBe(taxIncluded ? total : net);
            expect(net + tax).toBe(total);
            for (const { quantity, unitPrice, discount, amount } of lines) {
              expect(unitPrice * BigInt(quantity) - discount).toBe(amount);
            }
            expect(createdAt).toBeLessThanOrEqual(merchant.takenAt);
          }
        }
        expect(numbers.size).toBe(count);
      }),
      runs,
    );
  });

  it('is the same for the same order, and not touched by changes to another image of it', () => {
    everySale(({ order, erp }, merchant) => {
      const other = imageOf(order, merchant);
      for (const { lines } of other.erp.documents) for (const line of lines) line.taxes.length = 0;
      expect(imageOf(order, merchant).erp).toEqual(erp);
    });
  });
});

describe('the books of any world', () => {
  it('balance, document by document', () => {
    everySale((sale, merchant) => {
      const balances = new Map<string, bigint>();
      for (const { document, amount } of postingsOf(sale, merchant)) {
        balances.set(document, (balances.get(document) ?? 0n) + amount);
      }
      expect([...balances].filter(([, balance]) => balance !== 0n)).toEqual([]);
    });
  });

  it('owe the gift cards that were sold and not used or taken back', () => {
    everySale((sale, merchant) => {
      const debt = sum(
        postingsOf(sale, merchant)
          .filter(({ kind }) => kind === 'gift-card')
          .map(({ amount }) => -amount),
      );
      const cards = (type: ErpDocument['type']) =>
        sum(
          sale.erp.documents
            .filter((one) => one.type === type)
            .flatMap(({ lines }) =>
              lines.filter(({ kind }) => kind === 'gift-card').map(({ amount }) => amount),
            ),
        );
      const used = sum(
        sale.order.transactions
          .filter(
            ({ gateway, status, kind }) =>
              gateway === 'gift_card' && status === 'success' && kind !== 'authorization',
          )
          .map(({ kind, amount }) => (kind === 'refund' ? -amount.presentment : amount.presentment)),
      );
      const expected = reachesErp(sale.order) ? cards('invoice') - cards('credit-memo') - used : 0n;
      expect([sale.order.name, debt]).toEqual([sale.order.name, expected]);
    });
  });

  it('have stock that moves add up to, the same on both sides', () => {
    fc.assert(
      fc.property(anyWorld, ({ merchant, sales }) => {
        const book = openStockBook(merchant);
        const moves = new Map<string, number>();
        const move = (item: string, warehouse: string, units: number) =>
          moves.set(`${item} ${warehouse}`, (moves.get(`${item} ${warehouse}`) ?? 0) + units);
        for (const sale of sales) {
          book.add(sale);
          for (const { status, warehouse, lines } of sale.erp.shipments) {
            if (status !== 'posted') continue;
            for (const { item, quantity, unitFactor } of lines) move(item, warehouse, -quantity * unitFactor);
          }
          for (const { warehouse, lines } of sale.erp.returns) {
            for (const { item, restocked, unitFactor } of lines)
              move(item, warehouse, restocked * unitFactor);
          }
        }
        const factors = new Map(merchant.variants.map(({ sku, unitFactor }) => [sku, unitFactor]));
        for (const level of book.levels()) {
          const { item, sku, warehouse, onHand, reserved, shopOnHand, shopCommitted, shopAvailable } = level;
          const factor = factors.get(sku) ?? 1;
          const name = `${item} ${warehouse}`;
          expect([name, book.opening(item, warehouse) + (moves.get(name) ?? 0)]).toEqual([name, onHand]);
          expect([name, onHand, reserved]).toEqual([name, shopOnHand * factor, shopCommitted * factor]);
          expect(shopAvailable).toBe(shopOnHand - shopCommitted);
          expect(shopAvailable).toBeGreaterThanOrEqual(0);
        }
      }),
      runs,
    );
  });

  it('have payouts that are the sum of their transactions, each once and only money that goes that way', () => {
    fc.assert(
      fc.property(anyWorld, ({ merchant, sales }) => {
        const book = openPayoutBook(merchant);
        for (const { order } of sales) book.add(order);
        const payouts = book.payouts();
        for (const payout of payouts) {
          const { transactions, receipt } = payout;
          expect(receipt?.net).toBe(sum(transactions.map(({ amount, fee }) => amount - fee)));
          expect(sum(payoutPostings(payout, merchant).map(({ amount }) => amount))).toBe(0n);
        }
        const paid = new Set(merchant.gateways.filter((one) => one.payouts).map(({ name }) => name));
        const expected = sales.flatMap(({ order }) =>
          order.shop.usesPayouts && !order.test
            ? order.transactions
                .filter(
                  ({ kind, status, gateway }) =>
                    ['sale', 'capture', 'refund'].includes(kind) && status === 'success' && paid.has(gateway),
                )
                .map(({ id }) => id)
            : [],
        );
        const listed = [...payouts.flatMap(({ transactions }) => transactions), ...book.pending()]
          .filter(({ type }) => type === 'charge' || type === 'refund')
          .map(({ transaction }) => transaction);
        expect(listed.sort()).toEqual(expected.sort());
      }),
      runs,
    );
  });
});
