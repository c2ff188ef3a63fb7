import type { Fingerprint } from '../../fingerprint.ts';

/** SQL condition that the credit memo is the whole refund in the other money, at the rate of the order or as it was paid back. */
const inOtherMoney = `exists (
  select 1 from canon.currency c, canon.currency f
  cross join lateral (select cast(o.other_total as double precision) * c.factor / nullif(o.total * f.factor, 0) as rate) m
  where c.code = o.currency and f.code = o.other_currency and b.actual_minor <> b.expected_minor
    and (abs(b.actual_minor - r.amount * m.rate) <= 8 * greatest(1, m.rate) or b.actual_minor * f.factor = r.other_amount * c.factor))`;

export const currencyModeSwitchedMidLife: Fingerprint = {
  id: 'currency-mode-switched-mid-life',
  subject: 'refund',
  kinds: ['refund-amount-differs'],
  certainty: 'residual',
  seen: 'The credit memo has the currency of its invoice, and the figures of the other currency.',
  next: 'Find the day on which the currency setting of the shop was switched, and refund orders from before it under the old setting.',
  mark: `o.other_currency <> o.currency and o.other_total <> o.total and ${inOtherMoney}
  and not exists (select 1 from evidence.broken v where v.kind = 'currency-differs' and v.field = 'currency' and v.group_id = o.order_id)`,
};
