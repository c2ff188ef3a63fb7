import { dayMs } from '../../zone.ts';
import type { Fault } from '../fault.ts';
import { stopFlow } from './stop-flow.ts';

/** The upgraded connector needs a scope that nobody has granted yet. */
export const newScopeNotGranted: Fault = {
  id: 'new-scope-not-granted',
  needs: [],
  plant: (scope) =>
    stopFlow(scope, {
      begins: scope.from + scope.random.between(8, 18) * dayMs,
      shop: null,
      message: 'Access denied: the app lacks the access scope read_returns, authorise it again',
      topic: 'orders/poll',
      everyHours: 6,
    }),
};
