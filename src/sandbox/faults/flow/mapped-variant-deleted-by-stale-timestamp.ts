import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { isDue } from './is-due.ts';
import { orderEntry } from './log-entry.ts';
import { loseOrder } from './lose-order.ts';

/** A job takes some variants for deleted and empties their mapping: orders that contain them cannot be mapped. */
export const mappedVariantDeletedByStaleTimestamp: Fault = {
  id: 'mapped-variant-deleted-by-stale-timestamp',
  needs: [],
  plant: (scope) => {
    const sold = new Map<string, number>();
    let lost: ReadonlySet<string> | null = null;
    return {
      sale: (sale) => {
        const { order } = sale;
        const skus = order.lines.filter(({ giftCard }) => !giftCard).map(({ sku }) => sku);
        if (!isThere(scope, order.createdAt)) {
          for (const sku of skus) sold.set(sku, (sold.get(sku) ?? 0) + 1);
          return;
        }
        lost ??= busiest(sold, 3);
        const sku = skus.find((one) => lost?.has(one));
        if (sku === undefined || !isDue(sale)) return;
        loseOrder(sale, scope, [
          orderEntry(sale, {
            at: order.createdAt + 150_000,
            topic: 'orders/create',
            status: 'error',
            message: `No item is mapped to variant ${sku}`,
          }),
        ]);
      },
    };
  },
};

function busiest(sold: ReadonlyMap<string, number>, most: number): ReadonlySet<string> {
  const sorted = [...sold].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return new Set(sorted.slice(0, most).map(([sku]) => sku));
}
