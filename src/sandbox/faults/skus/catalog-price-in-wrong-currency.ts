import { amountDigits } from '../../../ground/index.ts';
import { rounded } from '../amounts/sales-documents.ts';
import type { Fault } from '../fault.ts';

/** How many prices are exported while the catalogue has the other currency. */
const exported = 8;

/** Prices of a list go to a catalogue in another currency: they are converted, and asked as if they were money of the shop. */
export const catalogPriceInWrongCurrency: Fault = {
  id: 'catalog-price-in-wrong-currency',
  needs: ['multi-currency'],
  plant: (scope) => ({
    master: ({ shopItems }) => {
      const { rates, variants, takenAt } = scope.merchant;
      const today = new Date(takenAt).toISOString().slice(0, 10);
      const own = shopItems[0]?.currency ?? '';
      const rateOf = (currency: string): bigint =>
        rates.get(currency)?.findLast(({ day }) => day <= today)?.perBaseMillionths ?? 0n;
      const foreign = [...rates.keys()].find(
        (currency) =>
          currency !== own &&
          amountDigits(currency) === amountDigits(own) &&
          rateOf(currency) !== rateOf(own),
      );
      if (foreign === undefined) return;
      const plain = new Set(
        variants.flatMap(({ id, kind, unitFactor }) => (kind === 'product' && unitFactor === 1 ? [id] : [])),
      );
      const priced = shopItems.filter(({ variant, compareAt }) => plain.has(variant) && compareAt === null);
      for (const item of scope.random.shuffled(priced).slice(0, exported)) {
        item.price = rounded(item.price, rateOf(foreign), rateOf(own));
        scope.expect({ kinds: ['sku-attribute-differs'], sku: item.sku });
      }
    },
  }),
};
