import type { Sale } from '../../records/erp-image.ts';
import { dayMs, hourMs } from '../../zone.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { isDue } from './is-due.ts';
import { orderEntry } from './log-entry.ts';

/** Share of its speed at which the sync still runs while it is throttled. */
const speed = 0.6;

/** The sync is throttled at its peak and falls behind, more with every order, until it catches up. */
export const rateLimitUnderwait: Fault = {
  id: 'rate-limit-underwait',
  needs: [],
  plant: (scope) => {
    const begins = scope.from + 2 * dayMs;
    const ends = scope.until ?? begins + 8 * dayMs;
    return {
      sale: (sale) => {
        const { createdAt } = sale.order;
        if (!isThere(scope, createdAt) || createdAt < begins || createdAt >= ends || !isDue(sale)) return;
        const lag = Math.round((createdAt - begins) * (1 / speed - 1));
        const arrives = arrival(sale);
        if (arrives === null || arrives + lag >= scope.merchant.takenAt) return;
        // Less than a day of waiting is in time, and little more might be: the queue is left out of the account there.
        if (arrives - createdAt > 2 * hourMs || lag < 48 * hourMs) return;
        for (const document of sale.erp.documents)
          document.createdAt = Math.max(document.createdAt, arrives + lag);
        for (const attempt of [1, 2])
          sale.erp.log.push(
            orderEntry(sale, {
              at: arrives + Math.round((lag * attempt) / 3),
              topic: 'orders/create',
              status: 'throttled',
              message: 'Throttled: the cost of the query exceeds what is available',
              attempt,
            }),
          );
        scope.expect({ kinds: ['order-late-in-erp'], order: sale.order.name });
      },
    };
  },
};

/** When the order came to the ERP so far. */
function arrival({ erp }: Sale): number | null {
  const made = erp.documents.filter(({ type }) => type !== 'credit-memo').map(({ createdAt }) => createdAt);
  return made.length === 0 ? null : Math.min(...made);
}
