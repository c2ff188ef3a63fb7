import type { Fingerprint } from '../../fingerprint.ts';

export const taxExemptCustomerTaxed: Fingerprint = {
  id: 'tax-exempt-customer-taxed',
  subject: 'order',
  kinds: ['tax-differs', 'order-total-differs'],
  certainty: 'residual',
  seen: 'The order is tax exempt and the ERP charged tax.',
  next: 'Carry the exemption over to the customer in the ERP, then credit the tax.',
  mark: `o.tax_exempt and coalesce(o.tax, 0) = 0 and coalesce(d.tax, 0) > 0`,
  reach: `o.tax_exempt and coalesce(o.tax, 0) = 0 and o.cancelled_on is null`,
};
