import type { Fault } from '../fault.ts';
import { stopFlow } from './stop-flow.ts';

/** The token of a shop is kept under the domain people see and looked up under the one it really has. */
export const friendlyDomainTokenMismatch: Fault = {
  id: 'friendly-domain-token-mismatch',
  needs: ['multi-shop'],
  plant: (scope) => {
    const shop = scope.merchant.shops[1];
    return stopFlow(scope, {
      begins: Number.NEGATIVE_INFINITY,
      shop: shop?.code ?? '',
      message: `No access token for ${shop?.domain}`,
      topic: 'orders/poll',
      everyHours: 12,
    });
  },
};
