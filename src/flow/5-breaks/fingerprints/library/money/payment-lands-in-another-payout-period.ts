import type { Fingerprint } from '../../fingerprint.ts';

const later = `exists (select 1 from canon.shop_payment k where k.ref_key = o.ref_key and k.type in ('charge', 'sale', 'capture', 'payment') and k.occurred_on > o.placed_on + 3
    and not exists (select 1 from canon.period f where k.occurred_on between f.first_day and f.last_day and o.placed_on between f.first_day and f.last_day))`;

export const paymentLandsInAnotherPayoutPeriod: Fingerprint = {
  id: 'payment-lands-in-another-payout-period',
  subject: 'order',
  kinds: ['period-differs'],
  certainty: 'record',
  seen: 'The money came in a later period than the order, and its payment is booked with the order or its invoice.',
  next: 'Book payments on the day of their transaction, and let what is still owed stand open over the end of the month.',
  // A day may end at another hour in the ERP.
  mark: `b.detail = 'payment' and ${later} and exists (select 1 from canon.erp_payment k where k.payment_id = b.erp_row
    and (k.occurred_on between o.placed_on - 1 and o.placed_on + 1 or exists (select 1 from canon.erp_document v where v.ref_key = o.ref_key
      and (k.occurred_on between v.document_on - 1 and v.document_on + 1 or k.occurred_on between v.posted_on - 1 and v.posted_on + 1))))`,
};
