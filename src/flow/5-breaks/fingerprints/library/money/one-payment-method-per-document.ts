import type { Fingerprint } from '../../fingerprint.ts';

export const onePaymentMethodPerDocument: Fingerprint = {
  id: 'one-payment-method-per-document',
  subject: 'order',
  kinds: ['payment-amount-differs'],
  certainty: 'residual',
  seen: 'The order was paid through several gateways, and the ERP has the part of one.',
  next: 'Post a payment for each gateway, then correct the clearing accounts.',
  mark: `o.gateway like '% + %' and exists (select 1 from canon.shop_payment k where k.ref_key = o.ref_key and k.amount in (b.actual_minor, b.expected_minor - b.actual_minor))`,
  reach: `o.gateway like '% + %'`,
};
