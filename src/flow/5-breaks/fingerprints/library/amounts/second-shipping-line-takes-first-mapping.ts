import type { Fingerprint } from '../../fingerprint.ts';

export const secondShippingLineTakesFirstMapping: Fingerprint = {
  id: 'second-shipping-line-takes-first-mapping',
  subject: 'order',
  kinds: ['account-differs', 'shipping-differs'],
  certainty: 'record',
  seen: 'A part of the shipping is booked as shipping, and the rest of it as something else: a second rate of the order.',
  next: 'Have the connector look up the account of each shipping line anew, then move what went elsewhere.',
  mark: `b.actual_minor > 0 and b.expected_minor > b.actual_minor and ((b.kind = 'account-differs' and b.expected = 'shipping' and b.detail is null)
  or (b.kind = 'shipping-differs' and exists (select 1 from canon.erp_document_line g where g.document_id = d.document_id and g.kind not in ('item', 'shipping', 'comment') and g.amount + coalesce(g.discount, 0) = b.expected_minor - b.actual_minor)))`,
};
