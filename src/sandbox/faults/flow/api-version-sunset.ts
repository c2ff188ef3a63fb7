import { dayMs } from '../../zone.ts';
import type { Fault } from '../fault.ts';
import { stopFlow } from './stop-flow.ts';

const retired = '2025-01';

/** The connector's pinned version of the interface is retired, and its calls are refused. */
export const apiVersionSunset: Fault = {
  id: 'api-version-sunset',
  needs: [],
  plant: (scope) => ({
    ...stopFlow(scope, {
      begins: scope.from + scope.random.between(8, 18) * dayMs,
      shop: null,
      message: `API version ${retired} is no longer supported`,
      topic: 'orders/poll',
      everyHours: 6,
    }),
    master: (master) => {
      for (const subscription of master.subscriptions) subscription.apiVersion = retired;
    },
  }),
};
