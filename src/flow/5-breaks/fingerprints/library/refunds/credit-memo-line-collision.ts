import type { Fingerprint } from '../../fingerprint.ts';

export const creditMemoLineCollision: Fingerprint = {
  id: 'credit-memo-line-collision',
  subject: 'refund',
  kinds: ['refund-missing-in-erp'],
  certainty: 'record',
  seen: 'The log says that a line of the credit memo is there already, and the credit memo was never made.',
  next: 'Have the connector number its lines after those that extensions add, then process the refund again.',
  mark: `exists (select 1 from canon.integration_log g where g.status not in ('success', 'skipped')
    and (g.object = r.external_id or (g.ref_key = r.ref_key and g.topic like 'refund%'))
    and (g.message like '%line%' or g.message like '%Line%') and (g.message like '%already exists%' or g.message like '%uplicate%' or g.message like '%ine No%' or g.message like '%ine no%'))`,
};
