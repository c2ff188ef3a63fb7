import type { Step } from '../../../../../model/index.ts';

/** Each foreign currency since documents are in a wrong one: how many are wrong, how many right, and whether the ERP has a rate of it. */
export const wrongCurrencies: Step = {
  name: 'currencies with documents in a wrong one',
  sql: `create table evidence.wrong_currency as
with local as (
  select v.actual as code, min(o.placed_on) as since
  from evidence.broken v join canon.shop_order o on o.order_id = v.group_id where v.kind = 'currency-differs' and v.field = 'currency' and v.actual is not null
  group by v.actual
)
select c.local, c.currency, c.wrong, c.right_ones, r.currency is not null as has_rates, (select count(*) from canon.fx_rate) > 0 as rates_known
from (
  select w.code as local, o.currency, sum(case when d.currency = w.code then 1 else 0 end) as wrong, sum(case when d.currency = o.currency then 1 else 0 end) as right_ones
  from local w, canon.shop_order o join pair.erp_member m on m.group_id = o.order_id join canon.erp_document d on d.document_id = m.document_id
  where o.placed_on >= w.since and o.currency <> w.code group by w.code, o.currency
) c left join (select distinct currency from canon.fx_rate) r on r.currency = c.currency`,
};

/** SQL condition that the figure is that of the order, in another currency. */
export const sameFigure = `exists (select 1 from canon.currency s, canon.currency e where s.code = b.expected and e.code = b.actual
  and abs(b.actual_minor * s.factor - b.expected_minor * e.factor) <= case when s.factor > e.factor then 20 * s.factor else 0 end)`;

/** SQL condition that the order's currency alone is wrong: others are right, or the ERP has rates and none of it. */
export const unknownCurrency = `exists (select 1 from evidence.wrong_currency w where w.local = b.actual and w.currency = b.expected and w.wrong > w.right_ones
  and (w.rates_known and not w.has_rates
    or exists (select 1 from evidence.wrong_currency k where k.local = w.local and k.right_ones > 1 and k.wrong = 0)))`;
