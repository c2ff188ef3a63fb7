import type { Fingerprint } from '../../fingerprint.ts';
import { lostAsSort, refundFates } from './refund-fates.ts';

export const cancelAfterInvoiceOnlyChangesALabel: Fingerprint = {
  id: 'cancel-after-invoice-only-changes-a-label',
  subject: 'refund',
  kinds: ['cancellation-not-carried', 'refund-missing-in-erp'],
  certainty: 'residual',
  seen: 'The order was billed before it was cancelled, and its invoice stands uncredited; refunds of orders that live on arrive.',
  next: 'Credit the invoices of cancelled orders and take their goods back into stock.',
  steps: refundFates,
  mark: `o.cancelled_on is not null and ${lostAsSort('cancelled')}
  and exists (select 1 from pair.document_group m join canon.erp_document v on v.document_id = m.document_id where m.group_id = b.group_id and v.class = 'invoice' and coalesce(v.status, 'posted') not in ('draft', 'cancelled', 'pending') and coalesce(v.posted_on, v.document_on) <= o.cancelled_on)`,
};
