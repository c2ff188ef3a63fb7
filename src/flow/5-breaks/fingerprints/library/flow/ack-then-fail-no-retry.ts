import type { Fingerprint } from '../../fingerprint.ts';
import { isPassing, logged, orderLog } from './due-orders.ts';

export const ackThenFailNoRetry: Fingerprint = {
  id: 'ack-then-fail-no-retry',
  subject: 'order',
  kinds: ['order-missing-in-erp'],
  certainty: 'record',
  seen: 'The integration log has an error for each of the orders and no success after it, and the error lies in none of their records.',
  next: 'Process the failed entries of the integration log again, then have it retry by itself.',
  steps: [orderLog],
  mark: `${logged(`g.status = 'error' and ${isPassing}`)} and not ${logged("g.status = 'success'")}`,
};
