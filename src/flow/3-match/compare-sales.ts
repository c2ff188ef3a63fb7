import type { Step } from '../../model/index.ts';

const lineSums = (key: string, table: string): string => `select ${key},
  sum(case when kind = 'item' then amount + coalesce(discount, 0) end) as goods,
  coalesce(sum(case when kind <> 'comment' then discount end), 0) - coalesce(sum(case when kind = 'discount' then amount end), 0) as discount,
  sum(case when kind = 'shipping' then amount end) as shipping,
  sum(case when kind = 'tip' then amount end) as tip,
  sum(case when kind = 'duty' then amount end) as duty,
  sum(case when kind = 'fee' then amount end) as fee,
  sum(case when kind = 'rounding' then amount end) as rounding,
  sum(case when kind = 'gift-card' then amount end) as gift_card,
  sum(case when kind = 'item' then quantity end) as units,
  sum(case when kind <> 'comment' then amount end) as everything,
  count(*) as lines
from ${table} group by ${key}`;

/** A sum that is missing when one of its parts is: missing is not zero. */
const whole = (column: string): string => `case when count(${column}) = count(*) then sum(${column}) end`;

const erpColumns = `d.document_id, d.number, d.type, d.class, d.currency, d.total, d.tax, d.net, d.base_total, d.rate, d.per_base,
  coalesce(d.tax_included, case when d.tax <> 0 and l.everything = d.total then true when d.tax <> 0 and l.everything = d.total - d.tax then false end) as tax_included, d.entity, d.customer, d.customer_key, d.email_key, d.email_form, d.document_on, d.posted_on, d.status, d.fulfilment_status,
  d.payment_status, d.country, d.account, d.incomplete,
  coalesce(d.discount, 0) + coalesce(l.discount, 0) as discount,
  coalesce(d.shipping, l.shipping) as shipping, coalesce(d.tip, l.tip) as tip, l.duty, l.fee, l.rounding, l.gift_card, l.goods, l.units, coalesce(l.lines, 0) as lines`;

/**
 * pair.sale: one row for each shop order that has documents, both sides beside each other.
 * Amounts are sums over the primary orders and documents of the group, in minor units of each side's own currency.
 */
export const compareSales: readonly Step[] = [
  {
    name: 'charges on order lines',
    sql: `create table pair.order_sum as ${lineSums('order_id', 'canon.shop_order_line')}`,
  },
  {
    name: 'charges on document lines',
    sql: `create table pair.document_sum as ${lineSums('document_id', 'canon.erp_document_line')}`,
  },
  {
    name: 'documents of each order',
    sql: `create table pair.erp_sale as
select m.group_id, 1 as documents, m.pass, ${erpColumns}
from pair.erp_member m
join canon.erp_document d on d.document_id = m.document_id
left join pair.document_sum l on l.document_id = d.document_id
where not exists (select 1 from pair.multi_group g where g.group_id = m.group_id)
union all
select group_id, count(*), min(pass), min(document_id), min(number), min(type), min(class),
  case when min(currency) = max(currency) then min(currency) end,
  ${whole('total')}, ${whole('tax')}, ${whole('net')}, ${whole('base_total')},
  case when min(rate) = max(rate) then min(rate) end, bool_and(per_base), bool_and(tax_included),
  case when min(entity) = max(entity) then min(entity) end, min(customer), min(customer_key), min(email_key), min(email_form),
  min(document_on), max(posted_on), min(status), min(fulfilment_status), min(payment_status), min(country), min(account), bool_or(incomplete),
  sum(discount), sum(shipping), sum(tip), sum(duty), sum(fee), sum(rounding), sum(gift_card), ${whole('goods')}, sum(units), sum(lines)
from (
  select m.group_id, m.pass, ${erpColumns}
  from pair.erp_member m
  join pair.multi_group g on g.group_id = m.group_id
  join canon.erp_document d on d.document_id = m.document_id
  left join pair.document_sum l on l.document_id = d.document_id
  where m.role = 'primary'
) several group by group_id`,
  },
  {
    name: 'orders of groups with several',
    sql: `create table pair.shop_several as
select m.group_id, count(*) as orders, sum(o.total) as total, sum(o.tax) as tax, sum(o.shipping) as shipping, sum(o.discount) as discount,
  sum(o.tip) as tip, sum(o.duty) as duty, sum(o.fee) as fee, sum(o.rounding) as rounding, sum(s.goods) as goods, sum(s.units) as units,
  sum(coalesce(s.lines, 0)) as lines, sum(s.discount) as line_discount
from pair.shop_member m join canon.shop_order o on o.order_id = m.order_id
left join pair.order_sum s on s.order_id = o.order_id
where m.role = 'primary' group by m.group_id`,
  },
  {
    name: 'both sides of each order',
    sql: `create table pair.sale as
select e.group_id, e.document_id, e.documents, coalesce(v.orders, 1) as orders, e.pass,
  o.currency as s_currency, e.currency as e_currency,
  case when v.group_id is null then o.total else v.total end as s_total, e.total as e_total,
  case when v.group_id is null then o.tax else v.tax end as s_tax, e.tax as e_tax,
  coalesce(case when v.group_id is null then coalesce(o.shipping, s.shipping) else v.shipping end, 0) as s_shipping, coalesce(e.shipping, 0) as e_shipping,
  coalesce(case when v.group_id is null then coalesce(o.discount, s.discount) else v.discount end, 0) as s_discount, coalesce(e.discount, 0) as e_discount,
  coalesce(case when v.group_id is null then coalesce(o.tip, s.tip) else v.tip end, 0) as s_tip, coalesce(e.tip, 0) as e_tip,
  coalesce(case when v.group_id is null then coalesce(o.duty, s.duty) else v.duty end, 0) as s_duty, coalesce(e.duty, 0) as e_duty,
  coalesce(case when v.group_id is null then coalesce(o.fee, s.fee) else v.fee end, 0) as s_fee, coalesce(e.fee, 0) as e_fee,
  coalesce(case when v.group_id is null then coalesce(o.rounding, s.rounding) else v.rounding end, 0) as s_rounding, coalesce(e.rounding, 0) as e_rounding,
  coalesce(s.gift_card, 0) as s_gift_card, coalesce(e.gift_card, 0) as e_gift_card,
  case when v.group_id is null then s.goods else v.goods end as s_goods, e.goods as e_goods,
  case when v.group_id is null then s.units else v.units end as s_units, e.units as e_units,
  case when v.group_id is null then coalesce(s.lines, 0) else v.lines end as s_lines, e.lines as e_lines,
  case when v.group_id is null then coalesce(s.discount, 0) else coalesce(v.line_discount, 0) end as s_line_discount,
  o.tax_included as s_tax_included, e.tax_included as e_tax_included,
  o.entity as s_entity, e.entity as e_entity, o.customer_key as s_customer, e.customer_key as e_customer,
  o.email_key as s_email, e.email_key as e_email, o.email_form as s_email_form, e.email_form as e_email_form,
  o.placed_on, o.fulfilled_on, o.cancelled_on, e.document_on, e.posted_on, e.rate, e.per_base, e.base_total,
  o.financial_status as s_financial, o.fulfilment_status as s_fulfilment, e.status as e_status, e.fulfilment_status as e_fulfilment,
  e.payment_status as e_payment, e.class, o.incomplete or e.incomplete as incomplete
from pair.erp_sale e
join canon.shop_order o on o.order_id = e.group_id
left join pair.order_sum s on s.order_id = e.group_id
left join pair.shop_several v on v.group_id = e.group_id`,
  },
];
