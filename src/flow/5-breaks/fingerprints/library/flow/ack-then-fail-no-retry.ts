import type { Fingerprint } from '../../fingerprint.ts';
import { logged, orderLog } from './due-orders.ts';

export const ackThenFailNoRetry: Fingerprint = {
  id: 'ack-then-fail-no-retry',
  subject: 'order',
  kinds: ['order-missing-in-erp'],
  certainty: 'record',
  seen: 'The integration log has an error for each of the orders and no success after it, while the event was acknowledged.',
  next: 'Process the failed entries of the integration log again, then have it retry by itself.',
  steps: [orderLog],
  mark: `${logged("g.status = 'error'")} and not ${logged("g.status = 'success'")}`,
};
