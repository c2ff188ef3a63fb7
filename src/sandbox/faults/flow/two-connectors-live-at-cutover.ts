import { dayMs } from '../../zone.ts';
import type { Fault } from '../fault.ts';
import { isDue } from './is-due.ts';
import { repeat, repeatable } from './repeat-documents.ts';

/** The legacy connector runs on for some days after the new one is live. */
export const twoConnectorsLiveAtCutover: Fault = {
  id: 'two-connectors-live-at-cutover',
  needs: [],
  plant: (scope) => {
    const until = scope.until ?? scope.from + 8 * dayMs;
    return {
      master: (master) => {
        for (const { code } of scope.merchant.shops) {
          master.subscriptions.push({
            shop: code,
            id: `129999900${scope.merchant.shops.findIndex((one) => one.code === code)}`,
            topic: 'orders/create',
            endpoint: `https://legacy-sync.example.net/hooks/${code}`,
            createdAt: scope.from - 400 * dayMs,
            apiVersion: '2026-07',
          });
        }
      },
      sale: (sale) => {
        const { createdAt, name } = sale.order;
        if (createdAt < scope.from || createdAt >= until || !isDue(sale)) return;
        const documents = repeatable(sale);
        if (documents.length === 0) return;
        repeat(sale, documents, scope.random.between(-20, 600) * 1000, { createdBy: 'legacy-sync' });
        scope.expect({ kinds: ['order-duplicated-in-erp'], order: name });
      },
    };
  },
};
