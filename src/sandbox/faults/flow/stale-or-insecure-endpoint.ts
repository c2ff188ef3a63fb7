import { dayMs } from '../../zone.ts';
import type { Fault } from '../fault.ts';
import { stopFlow } from './stop-flow.ts';

/** The ERP moved to another host; the subscriptions of a shop still lead to the old one. */
export const staleOrInsecureEndpoint: Fault = {
  id: 'stale-or-insecure-endpoint',
  needs: [],
  plant: (scope) => {
    const code = scope.merchant.shops[0]?.code ?? '';
    // The only shop's address has no other to be compared with: it is an insecure one.
    const scheme = scope.merchant.shops.length > 1 && scope.random.chance(0.5) ? 'https' : 'http';
    return {
      ...stopFlow(scope, {
        begins: scope.from + scope.random.between(6, 16) * dayMs,
        shop: code,
        message: null,
        topic: 'orders/create',
        everyHours: 6,
      }),
      master: (master) => {
        for (const subscription of master.subscriptions)
          if (subscription.shop === code)
            subscription.endpoint = `${scheme}://erp-old.example.net/hooks/${code}`;
      },
    };
  },
};
