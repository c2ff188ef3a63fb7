import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeMerchant } from '../../merchant/index.ts';
import { makeShopCatalogue } from '../catalogue.ts';
import { convert, Exchange } from '../exchange.ts';
import { shopOrders } from '../index.ts';

it('the components of a bundle cost what the bundle costs, to the cent in both moneys', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const plan = { seed, orders: 120, features: ['bundles' as const] };
      const { merchant } = makeMerchant(plan);
      const exchange = new Exchange(merchant);
      const catalogue = makeShopCatalogue(merchant, exchange);
      for (const order of shopOrders(plan, merchant)) {
        const parts = order.lines.filter(({ bundle }) => bundle !== null);
        const [first] = parts;
        if (!first?.bundle) continue;
        const { variant, quantity } = first.bundle;
        const price = catalogue.priceOf(order.shop, variant);
        const rate = exchange.rate(order.currency, order.presentmentCurrency, order.createdAt);
        const sum = (side: 'shop' | 'presentment') =>
          parts.reduce((total, line) => total + line.unitPrice[side] * BigInt(line.quantity), 0n);
        expect([sum('shop'), sum('presentment')]).toEqual([
          price * BigInt(quantity),
          convert(price, rate) * BigInt(quantity),
        ]);
      }
    }),
    { numRuns: 15 },
  );
});
