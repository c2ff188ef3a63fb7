import type { Fingerprint } from '../../fingerprint.ts';

export const editTopicNotSubscribed: Fingerprint = {
  id: 'edit-topic-not-subscribed',
  subject: 'order',
  kinds: [
    'edit-not-carried',
    'discount-differs',
    'line-price-differs',
    'line-quantity-differs',
    'line-missing-in-erp',
    'line-extra-in-erp',
    'order-total-differs',
  ],
  certainty: 'record',
  seen: 'Edited orders are in the ERP as they were placed, and the shop has no subscription for edits or updates.',
  next: 'Subscribe to orders/edited, then carry the edits over.',
  mark: `o.edited and d.total = o.original_total and exists (select 1 from canon.subscription s) and not exists (select 1 from canon.subscription s where s.topic in ('orders/edited', 'orders/updated'))`,
  sharperThan: ['price-or-discount-edit-undetected'],
};
