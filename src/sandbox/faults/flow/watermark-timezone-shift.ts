import { hourMs, offsetAt } from '../../zone.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { isDue } from './is-due.ts';
import { loseOrder } from './lose-order.ts';

/** The poll's watermark is written in local time and read as UTC: each run skips a window as wide as the offset. */
export const watermarkTimezoneShift: Fault = {
  id: 'watermark-timezone-shift',
  needs: [],
  plant: (scope) => {
    const skipped = Math.abs(offsetAt(scope.merchant.zone, scope.from));
    const every = pollEvery(skipped);
    const phase = scope.random.between(0, every / (hourMs / 4) - 1) * (hourMs / 4);
    return {
      sale: (sale) => {
        const { createdAt } = sale.order;
        if (!isThere(scope, createdAt) || !isDue(sale)) return;
        if ((createdAt + phase) % every < skipped) loseOrder(sale, scope);
      },
    };
  },
};

/** Polls that come often enough for a good part of the orders to be skipped, and not all of them. */
function pollEvery(skipped: number): number {
  for (const hours of [3, 6, 12]) if (skipped * 2 < hours * hourMs) return hours * hourMs;
  return 24 * hourMs;
}
