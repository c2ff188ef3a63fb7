import { dayMs, hourMs } from '../../zone.ts';
import type { Fault } from '../fault.ts';
import { plainEntry } from '../flow/log-entry.ts';

/** The update of prices in bulk fails for some variants, and is tried again for ever: the shop keeps the old price. */
export const bulkPriceFailureRevertsSilently: Fault = {
  id: 'bulk-price-failure-reverts-silently',
  needs: [],
  plant: (scope) => {
    let failed: readonly string[] = [];
    return {
      master: ({ shopItems }) => {
        const plain = new Set(
          scope.merchant.variants.flatMap(({ id, kind, unitFactor }) =>
            kind === 'product' && unitFactor === 1 ? [id] : [],
          ),
        );
        const priced = shopItems.filter(
          ({ variant, price, compareAt }) => plain.has(variant) && price >= 1000n && compareAt === null,
        );
        const chosen = scope.random.shuffled(priced).slice(0, 6);
        for (const item of chosen) {
          item.price -= item.price / 10n;
          scope.expect({ kinds: ['sku-attribute-differs'], sku: item.sku });
        }
        failed = chosen.map(({ sku }) => sku);
      },
      log: (log) => {
        const end = scope.until ?? scope.merchant.takenAt;
        if (log.length > 0) return;
        for (let at = scope.from + 3 * hourMs; at < end; at += dayMs)
          for (const sku of failed)
            log.push(
              plainEntry({
                at,
                topic: 'products/update',
                status: 'error',
                message: `Bulk update of prices: variant ${sku} was not updated`,
              }),
            );
        failed = [];
      },
    };
  },
};
