import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { features } from '../records/feature.ts';
import { makeMerchant } from './index.ts';

const seeds = fc.integer({ min: 1, max: 1_000_000 });

describe('makeMerchant', () => {
  it('makes both sides agree: every SKU has its item, every gateway and market its place', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { merchant, master } = makeMerchant({ seed, orders: 200 });
        const items = new Set(master.erpItems.map(({ item }) => item));
        expect(items.size).toBe(merchant.variants.length);
        const references = new Map(master.itemReferences.map(({ sku, item }) => [sku, item]));
        for (const { sku } of master.shopItems) expect(items.has(references.get(sku) ?? sku)).toBe(true);
        for (const list of [
          master.shopItems.map(({ sku }) => sku),
          master.customers.map(({ number }) => number),
          master.accounts.map(({ number }) => number),
        ]) {
          expect(new Set(list).size).toBe(list.length);
        }
        const entities = new Set(merchant.entities.map(({ id }) => id));
        for (const shop of merchant.shops) {
          for (const market of shop.markets) {
            expect(entities.has(market.entity)).toBe(true);
            expect([merchant.rates.has(market.currency), merchant.rates.has(shop.currency)]).toEqual([
              true,
              true,
            ]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has every feature it is asked for', () => {
    fc.assert(
      fc.property(seeds, fc.subarray([...features]), (seed, asked) => {
        const { merchant } = makeMerchant({ seed, orders: 10, features: asked });
        expect(asked.filter((feature) => !merchant.features.has(feature))).toEqual([]);
        expect(merchant.shops.length > 1).toBe(merchant.features.has('multi-shop'));
        expect(merchant.entities.length > 1).toBe(merchant.features.has('multi-entity'));
      }),
    );
  });

  it('lays the days of a plan out: go-live in the middle, the files taken the day after', () => {
    const { merchant } = makeMerchant({ seed: 1, orders: 10 });
    expect(merchant).toMatchObject({ from: '2026-09-06', to: '2026-10-31', goLive: '2026-10-04' });
    expect(new Date(merchant.takenAt).toISOString()).toBe('2026-11-01T12:00:00.000Z');
  });
});
