import type { Fingerprint } from '../../fingerprint.ts';
import { orderRate, whereSmall, wide } from './order-rate.ts';

const { over, under } = orderRate;

/** SQL condition that the credit memo is the whole refund in the other money, at the rate of the order or as it was paid back. */
const inOtherMoney = `exists (
  select 1 from canon.currency c, canon.currency f
  where c.code = o.currency and f.code = o.other_currency and o.total > 0 and b.actual_minor <> b.expected_minor
    and (b.actual_minor * f.factor = r.other_amount * c.factor or ${whereSmall(
      ['b.actual_minor', 'r.amount', 'o.total', 'o.other_total'],
      `abs(${wide('b.actual_minor')} * ${under} - ${wide('r.amount')} * ${over}) <= 8 * greatest(${under}, ${over})`,
    )}))`;

export const currencyModeSwitchedMidLife: Fingerprint = {
  id: 'currency-mode-switched-mid-life',
  subject: 'refund',
  kinds: ['refund-amount-differs'],
  certainty: 'residual',
  seen: 'The credit memo has the currency of its invoice, and the figures of the other currency.',
  next: 'Find the day on which the currency setting of the shop was switched, and refund orders from before it under the old setting.',
  mark: `o.other_currency <> o.currency and o.other_total <> o.total and ${inOtherMoney}
  and not exists (select 1 from evidence.broken v where v.kind = 'currency-differs' and v.field = 'currency' and v.group_id = o.order_id)`,
  sharperThan: ['deleting-one-refund-wipes-all-lines'],
};
