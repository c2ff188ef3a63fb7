import type { Fingerprint } from '../../fingerprint.ts';

export const rateLimitUnderwait: Fingerprint = {
  id: 'rate-limit-underwait',
  subject: 'order',
  kinds: ['order-late-in-erp', 'order-missing-in-erp'],
  certainty: 'record',
  seen: 'The integration log shows throttled calls for the orders, and the backlog grew with the load.',
  next: 'Have the connector wait as long as the cost budget asks, and work the backlog off by age.',
  mark: `exists (select 1 from canon.integration_log g where g.ref_key = o.ref_key and g.status = 'throttled')`,
  sharperThan: ['ack-then-fail-no-retry'],
};
