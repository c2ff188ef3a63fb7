import type { Fingerprint } from '../../fingerprint.ts';

export const partialShipmentFullInvoice: Fingerprint = {
  id: 'partial-shipment-full-invoice',
  subject: 'order',
  kinds: ['billed-before-shipped'],
  certainty: 'record',
  seen: 'The order is shipped in part and billed in full.',
  next: 'Credit what is not shipped, then have the connector bill by shipment.',
  mark: `o.fulfilment_status = 'partial'`,
};
