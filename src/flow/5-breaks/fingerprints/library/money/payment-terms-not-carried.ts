import type { Fingerprint } from '../../fingerprint.ts';

export const paymentTermsNotCarried: Fingerprint = {
  id: 'payment-terms-not-carried',
  subject: 'order',
  kinds: ['due-date-differs'],
  certainty: 'record',
  seen: 'Invoices of orders on payment terms are due on their own day, or on none.',
  next: 'Map the payment terms of the shop to those of the ERP, then correct the open invoices.',
  mark: `d.due_on is null or d.due_on in (d.document_on, d.posted_on)`,
  reach: `o.due_on is not null and exists (select 1 from canon.erp_document k where k.ref_key = o.ref_key and k.class = 'invoice')`,
};
