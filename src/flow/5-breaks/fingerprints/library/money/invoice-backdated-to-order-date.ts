import type { Fingerprint } from '../../fingerprint.ts';

/** SQL condition that a day is that of the order, which may end at another hour in the ERP. */
const ofOrder = (day: string): string => `${day} between o.placed_on - 1 and o.placed_on + 1`;

const paidLater = `exists (select 1 from canon.shop_payment k where k.ref_key = o.ref_key and k.type in ('charge', 'sale', 'capture', 'payment') and k.occurred_on > o.placed_on + 3)
  and not exists (select 1 from canon.shop_payment k where k.ref_key = o.ref_key and k.type in ('charge', 'sale', 'capture', 'payment') and k.occurred_on <= o.placed_on + 3)`;

/** Made when the money came, and dated back: on terms, an invoice is made with the order. */
const billedLater = `exists (select 1 from canon.erp_document v where v.ref_key = o.ref_key and v.class = 'invoice' and ${ofOrder('coalesce(v.posted_on, v.document_on)')}
    and v.created_at > (select cast(min(k.occurred_on) - 1 as timestamptz) from canon.shop_payment k where k.ref_key = o.ref_key and k.type in ('charge', 'sale', 'capture', 'payment')))`;

export const invoiceBackdatedToOrderDate: Fingerprint = {
  id: 'invoice-backdated-to-order-date',
  subject: 'order',
  kinds: ['period-differs'],
  certainty: 'record',
  seen: 'The order was paid in a later period; its invoice, made only then, and its payment both bear the day of the order.',
  next: 'Date invoices and payments by the transaction of the payment, then move these into the period in which the money came.',
  mark: `o.due_on is null and ${paidLater} and ${billedLater}
  and exists (select 1 from canon.erp_payment k where k.ref_key = o.ref_key and coalesce(k.type, 'payment') = 'payment' and ${ofOrder('k.occurred_on')})`,
  sharperThan: ['payment-lands-in-another-payout-period', 'revenue-at-order-not-at-fulfilment'],
};
