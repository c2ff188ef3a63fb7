import type { Fingerprint } from '../../fingerprint.ts';

export const authorisationTreatedAsPayment: Fingerprint = {
  id: 'authorisation-treated-as-payment',
  subject: 'order',
  kinds: ['payment-missing-in-shop'],
  certainty: 'record',
  seen: 'The ERP has a payment of an order that the shop has only authorised, or whose authorisation expired or was voided.',
  next: 'Reverse the payments, then have the connector wait for the capture.',
  mark: `o.financial_status in ('authorized', 'expired', 'voided', 'pending')`,
  reach: `o.financial_status in ('authorized', 'expired', 'voided') and exists (select 1 from canon.erp_payment k where k.ref_key = o.ref_key)`,
};
