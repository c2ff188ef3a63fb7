import type { Fingerprint } from '../../fingerprint.ts';

export const testOrdersPosted: Fingerprint = {
  id: 'test-orders-posted',
  subject: 'document',
  kinds: ['order-missing-in-shop'],
  certainty: 'record',
  seen: 'The document belongs to an order that the shop marks as a test.',
  next: 'Cancel the document; then have the connector leave out orders whose test flag is set.',
  mark: 'exists (select 1 from pair.left_out_order x where x.is_test and (x.ref_key = d.ref_key or x.external_id = d.external_id))',
};
