import type { Fingerprint } from '../../fingerprint.ts';

export const shippingTaxLost: Fingerprint = {
  id: 'shipping-tax-lost',
  subject: 'order',
  kinds: ['tax-differs', 'order-total-differs'],
  certainty: 'residual',
  seen: 'The tax in the ERP is short by exactly the tax on the shipping.',
  next: 'Have the connector store the tax lines of shipping, then correct the tax of the open period.',
  mark: `o.freight_tax > 0 and abs(b.expected_minor - b.actual_minor - o.freight_tax) <= 1`,
  reach: `o.freight_tax > 0`,
  explains: `o.freight_tax`,
};
