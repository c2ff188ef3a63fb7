import type { Fingerprint } from '../../fingerprint.ts';

export const b2bLocationBillsWrongCompany: Fingerprint = {
  id: 'b2b-location-bills-wrong-company',
  subject: 'order',
  kinds: ['customer-differs'],
  certainty: 'record',
  seen: 'Orders of company locations are billed to another customer than the location.',
  next: 'Map each company location to its customer, then correct the payer of the open invoices.',
  mark: `o.company is not null`,
  reach: `o.company is not null and o.cancelled_on is null`,
};
