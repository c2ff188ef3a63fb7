import { dayMs } from '../../zone.ts';
import type { Fault } from '../fault.ts';
import { stopFlow } from './stop-flow.ts';

/** The query still asks for a field that the shop's plan no longer has, and is refused as a whole. */
export const planDowngradeBreaksOrderQuery: Fault = {
  id: 'plan-downgrade-breaks-order-query',
  needs: [],
  plant: (scope) =>
    stopFlow(scope, {
      begins: scope.from + scope.random.between(8, 18) * dayMs,
      shop: null,
      message: 'ACCESS_DENIED: staffMember field of Order is not available on the plan of this shop',
      topic: 'orders/poll',
      everyHours: 6,
    }),
};
