import type { Fingerprint } from '../../fingerprint.ts';

export const posInvoiceUnpostedKeepsStock: Fingerprint = {
  id: 'pos-invoice-unposted-keeps-stock',
  subject: 'order',
  kinds: ['document-not-posted'],
  certainty: 'record',
  seen: 'The invoices of the till are drafts, and what was sold there is still in stock.',
  next: 'Post the invoices of the till, then have them posted before stock is pushed.',
  mark: `o.source_name = 'pos' and d.class = 'invoice' and not exists (select 1 from canon.erp_fulfilment k where k.ref_key = o.ref_key and coalesce(k.status, 'posted') not in ('cancelled', 'draft'))`,
  // What came back had been posted first.
  reach: `o.source_name = 'pos' and o.fulfilment_status = 'fulfilled' and o.cancelled_on is null and not exists (select 1 from canon.shop_refund r where r.ref_key = o.ref_key)`,
};
