import type { Fingerprint } from '../../fingerprint.ts';
import { exchangeValues } from './exchange-values.ts';

/** Whether a difference is once or twice the value that was given in exchange, give or take a rounding a line. */
const isValue = (difference: string): string =>
  `(${difference} between x.value - x.lines and x.value + x.lines or ${difference} between 2 * x.value - x.lines and 2 * x.value + x.lines)`;

export const exchangeItemCountedTwice: Fingerprint = {
  id: 'exchange-item-counted-twice',
  subject: 'order',
  kinds: ['refund-amount-differs', 'order-total-differs'],
  certainty: 'residual',
  seen: 'The difference is once or twice the value of what was given in exchange.',
  next: 'Take the exchanged goods out of the credit memo, or its balancing line, so that they count once.',
  steps: [
    exchangeValues,
    {
      // An amount that is wrong for another reason may meet the value of one exchange, and not of all of them.
      name: 'exchanges by what they differ by',
      sql: `create table evidence.exchange_hit as
select x.order_id, o.placed_on, max(case when b.break_no is not null and ${isValue('abs(coalesce(b.effect, b.actual_minor - b.expected_minor))')} then 1 else 0 end) as hit
from evidence.exchange x join canon.shop_order o on o.order_id = x.order_id
left join evidence.broken b on b.group_id = x.order_id and b.kind in ('refund-amount-differs', 'order-total-differs') and not (b.kind = 'refund-amount-differs' and b.actual_minor = 0)
where x.value > 0 and not exists (select 1 from evidence.absent n where n.order_id = x.order_id) group by 1, 2`,
    },
  ],
  mark: `exists (select 1 from evidence.exchange_hit h where h.order_id = b.group_id and h.hit = 1)
  and not (b.kind = 'refund-amount-differs' and b.actual_minor = 0)
  and exists (select 1 from (select sum(k.hit) as hit, sum(case when k.placed_on > w.since then 1 - k.hit else 0 end) as spared
    from evidence.exchange_hit k, (select min(placed_on) as since from evidence.exchange_hit where hit = 1) w) c where c.spared * 2 <= c.hit)`,
};
