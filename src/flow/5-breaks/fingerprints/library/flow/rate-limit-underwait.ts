import type { Fingerprint } from '../../fingerprint.ts';
import { logged, orderLog } from './due-orders.ts';

export const rateLimitUnderwait: Fingerprint = {
  id: 'rate-limit-underwait',
  subject: 'order',
  kinds: ['order-late-in-erp', 'order-missing-in-erp'],
  certainty: 'record',
  seen: 'The integration log shows throttled calls for the orders, and the backlog grew with the load.',
  next: 'Have the connector wait as long as the cost budget asks, and work the backlog off by age.',
  steps: [orderLog],
  mark: logged("g.status = 'throttled'"),
  sharperThan: ['ack-then-fail-no-retry'],
};
