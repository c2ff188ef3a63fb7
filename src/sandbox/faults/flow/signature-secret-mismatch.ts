import { dayMs } from '../../zone.ts';
import type { Fault } from '../fault.ts';
import { stopFlow } from './stop-flow.ts';

/** The secret was rotated in the shop only: every event is refused as unverified. */
export const signatureSecretMismatch: Fault = {
  id: 'signature-secret-mismatch',
  needs: [],
  plant: (scope) =>
    stopFlow(scope, {
      begins: scope.from + scope.random.between(8, 18) * dayMs,
      shop: null,
      message: 'Webhook refused: HMAC signature could not be verified',
      topic: 'orders/create',
      everyHours: 3,
    }),
};
