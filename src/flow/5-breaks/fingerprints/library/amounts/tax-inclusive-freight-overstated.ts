import type { Fingerprint } from '../../fingerprint.ts';

export const taxInclusiveFreightOverstated: Fingerprint = {
  id: 'tax-inclusive-freight-overstated',
  subject: 'order',
  kinds: ['shipping-differs'],
  certainty: 'residual',
  seen: 'Shipping in the ERP is too high by exactly its own tax, which its price contains already.',
  next: 'Have the connector take shipping as including tax, then correct the open invoices.',
  mark: `o.tax_included and o.freight_tax > 0 and abs(b.actual_minor - b.expected_minor - o.freight_tax) <= 1`,
  reach: `o.tax_included and o.freight_tax > 0`,
  explains: `o.freight_tax`,
};
