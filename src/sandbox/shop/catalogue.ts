import { dayNumber } from '../../ground/days.ts';
import type { Merchant, Shop, Variant } from '../records/merchant.ts';
import { dayMs } from '../zone.ts';
import { convert, type Exchange } from './exchange.ts';

/** What shops sell, by kind, and the price list of each shop. */
export interface Catalogue {
  readonly goods: readonly Variant[];
  readonly cases: readonly Variant[];
  readonly bundles: readonly Variant[];
  readonly giftCards: readonly Variant[];
  readonly byId: ReadonlyMap<string, Variant>;
  readonly priceOf: (shop: Shop, variant: Variant) => bigint;
}

/** The catalogue of a merchant; other shops have the main shop's prices at the rate of the first day. */
export function makeShopCatalogue(merchant: Merchant, exchange: Exchange): Catalogue {
  const of = (kind: Variant['kind']) => merchant.variants.filter((variant) => variant.kind === kind);
  const products = of('product');
  const main = merchant.shops[0]?.currency ?? merchant.baseCurrency;
  const start = dayNumber(merchant.from) * dayMs;
  const lists = new Map(
    merchant.shops.map((shop) => {
      const rate = exchange.rate(main, shop.currency, start);
      return [shop.code, new Map(merchant.variants.map(({ id, price }) => [id, convert(price, rate)]))];
    }),
  );
  return {
    goods: products.filter(({ unitFactor }) => unitFactor === 1),
    cases: products.filter(({ unitFactor }) => unitFactor !== 1),
    bundles: of('bundle'),
    giftCards: of('gift-card'),
    byId: new Map(merchant.variants.map((variant) => [variant.id, variant])),
    priceOf: (shop, variant) => lists.get(shop.code)?.get(variant.id) ?? variant.price,
  };
}
