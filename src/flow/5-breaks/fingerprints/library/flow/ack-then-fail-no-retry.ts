import type { Fingerprint } from '../../fingerprint.ts';

export const ackThenFailNoRetry: Fingerprint = {
  id: 'ack-then-fail-no-retry',
  subject: 'order',
  kinds: ['order-missing-in-erp'],
  certainty: 'record',
  seen: 'The integration log has an error for each of the orders and no success after it, while the event was acknowledged.',
  next: 'Process the failed entries of the integration log again, then have it retry by itself.',
  mark: `exists (select 1 from canon.integration_log g where g.ref_key = o.ref_key and g.status = 'error')
  and not exists (select 1 from canon.integration_log g where g.ref_key = o.ref_key and g.status = 'success')`,
};
