import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LooseDocument, type LooseOrder, resolveBundles } from './resolve-bundles.ts';

function order(id: number, total: number, over: Partial<LooseOrder> = {}): LooseOrder {
  return {
    id: BigInt(id),
    key: String(1000 + id),
    currency: 'EUR',
    day: '2026-01-03',
    shop: 'A',
    gateway: 'card',
    total: BigInt(total),
    ...over,
  };
}

function document(id: number, total: number, over: Partial<LooseDocument> = {}): LooseDocument {
  return {
    id: BigInt(id),
    listed: [],
    currency: 'EUR',
    day: '2026-01-03',
    total: BigInt(total),
    ...over,
  };
}

describe('orders that are posted together', () => {
  it('takes a document that has the sum of all orders of its day', () => {
    const orders = [order(1, 1000), order(2, 2000)];
    const [bundle, ...rest] = resolveBundles(orders, [document(9, 3000)]);
    expect(bundle).toMatchObject({ pass: 'daily-summary', orders });
    expect(rest).toEqual([]);
  });

  it('takes the sum of one gateway among the orders of a day', () => {
    const orders = [
      order(1, 1000),
      order(2, 2000),
      order(3, 500, { gateway: 'PayPal' }),
      order(4, 700, { gateway: 'PayPal' }),
    ];
    const [bundle] = resolveBundles(orders, [document(9, 1200)]);
    expect(bundle?.orders.map(({ id }) => id)).toEqual([3n, 4n]);
  });

  it('takes nothing when the sum differs and no other day shows that postings are daily', () => {
    expect(resolveBundles([order(1, 1000), order(2, 2000)], [document(9, 2999)])).toEqual([]);
  });

  it('leaves out the one order whose total is what a daily posting lacks', () => {
    const next = { day: '2026-01-04' };
    const orders = [
      order(1, 1000),
      order(2, 2000),
      order(3, 500, next),
      order(4, 700, next),
      order(5, 900, next),
    ];
    const bundles = resolveBundles(orders, [document(8, 3000), document(9, 1400, next)]);
    expect(bundles[1]?.orders.map(({ id }) => id)).toEqual([3n, 5n]);
  });

  it('reads a reference that lists its orders, and joins documents that share one', () => {
    const orders = [order(1, 1000), order(2, 2000), order(3, 500)];
    const documents = [
      document(8, 2500, { listed: ['1001', '1002'] }),
      document(9, 1000, { listed: ['1002', '1003'] }),
    ];
    const bundles = resolveBundles(orders, documents);
    expect(bundles).toHaveLength(1);
    expect(bundles[0]).toMatchObject({ pass: 'reference-list', documents });
    expect(bundles[0]?.orders).toHaveLength(3);
  });

  it('does not take a list of which one part is no order', () => {
    expect(resolveBundles([order(1, 1000)], [document(9, 1000, { listed: ['1001', '4711'] })])).toEqual([]);
  });

  it('puts no order and no document into two bundles, whatever their order', () => {
    const orders = fc.array(
      fc.record({
        total: fc.integer({ min: 1, max: 30 }),
        day: fc.integer({ min: 1, max: 3 }),
        gateway: fc.constantFrom('card', 'PayPal'),
      }),
      { maxLength: 8 },
    );
    const documents = fc.array(
      fc.record({ total: fc.integer({ min: 1, max: 90 }), day: fc.integer({ min: 1, max: 3 }) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(orders, documents, (left, right) => {
        const shop = left.map(({ total, day, gateway }, id) =>
          order(id, total, { day: `2026-01-0${day}`, gateway }),
        );
        const erp = right.map(({ total, day }, id) => document(100 + id, total, { day: `2026-01-0${day}` }));
        const bundles = resolveBundles(shop, erp);
        const used = bundles.flatMap((bundle) => [...bundle.orders, ...bundle.documents]);
        expect(new Set(used).size).toBe(used.length);
        const again = resolveBundles([...shop].reverse(), [...erp].reverse());
        const ids = (list: typeof bundles): string[] =>
          list
            .map((bundle) =>
              [...bundle.orders, ...bundle.documents]
                .map(({ id }) => id)
                .sort()
                .join(' '),
            )
            .sort();
        expect(ids(again)).toEqual(ids(bundles));
      }),
      { numRuns: 1_000 },
    );
  });
});
