import type { Fingerprint } from '../../fingerprint.ts';

/** SQL condition that the ERP's payments are the shop's, converted at the rate of the order; multiplied out, as money is never divided. */
const atRateOfOrder = `o.other_total > 0 and exists (
  select 1 from (select count(*) as n, sum(p.other_amount) as paid from canon.shop_payment p
    where p.ref_key = o.ref_key and p.currency = o.currency and p.other_currency = o.other_currency and p.type in ('charge', 'sale', 'capture', 'payment', 'change')) p
  where abs(p.paid * o.total - b.actual_minor * o.other_total) <= p.n * greatest(o.total, o.other_total))`;

/** SQL condition that payments of orders in the one currency of the shop are right: it is not the payments as such. */
const onlyForeign = `not exists (select 1 from evidence.broken v join canon.shop_order k on k.order_id = v.group_id
  where v.kind = 'payment-amount-differs' and coalesce(k.other_currency, k.currency) = k.currency and abs(v.actual_minor - v.expected_minor) * 50 <= v.expected_minor)`;

export const paymentAndOrderConvertedAtDifferentRates: Fingerprint = {
  id: 'payment-and-order-converted-at-different-rates',
  subject: 'order',
  kinds: ['payment-amount-differs'],
  certainty: 'residual',
  seen: 'The payment of an order in a foreign currency is off by a fraction of a per cent: the two were converted at rates of different moments.',
  next: 'Post the difference to the account for exchange differences, and reconcile payments in the currency of the buyer.',
  mark: `o.other_currency <> o.currency and abs(b.actual_minor - b.expected_minor) * 50 <= b.expected_minor and (${atRateOfOrder} or ${onlyForeign})`,
};
