import type { Step } from '../../../../../model/index.ts';

/** evidence.exchange: what was given in exchange in each return, with its tax, in the buyer's money. */
export const exchangeValues: Step = {
  name: 'what was given in exchange',
  sql: `create table evidence.exchange as
select l.order_id, l.return_ref, sum(l.amount + case when o.tax_included then 0 else coalesce(l.tax, 0) end) as value, count(*) as lines
from canon.shop_order_line l join canon.shop_order o on o.order_id = l.order_id where l.exchange group by 1, 2
union all
select o.order_id, null, o.exchange_value, 1 from canon.shop_order o where o.exchange_value > 0 and not exists (select 1 from canon.shop_order_line l where l.order_id = o.order_id and l.exchange)`,
};
