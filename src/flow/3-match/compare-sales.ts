import type { Step } from '../../model/index.ts';
import { sameMoney } from './footing.ts';

/** A sum that is missing when one of its parts is: missing is not zero. */
const whole = (column: string): string => `case when count(${column}) = count(*) then sum(${column}) end`;

/** Amounts that both sides have for an order, by the name of their column. */
const components = ['shipping', 'discount', 'tip', 'duty', 'fee', 'rounding', 'gift_card'] as const;

/** SQL of whether a document's own amounts contain their tax: as stated, else as its lines add up. */
const documentTaxIncluded = `coalesce(d.tax_included, case
  when d.tax <> 0 and coalesce(l.goods, 0) - coalesce(l.discount, 0) + coalesce(x.amount, 0) = d.total then true
  when d.tax <> 0 and coalesce(l.goods, 0) - coalesce(l.discount, 0) + coalesce(x.amount, 0) = d.total - d.tax then false end)`;

/** SQL of one component on each side; a missing one counts as none, for both sides leave out what is not there. */
const shopComponent: Readonly<Record<(typeof components)[number], string>> = {
  shipping: 'coalesce(o.shipping, c.shipping, 0)',
  discount: 'coalesce(o.discount, coalesce(s.discount, 0) + coalesce(c.discount, 0))',
  tip: 'coalesce(o.tip, c.tip, 0)',
  duty: 'coalesce(o.duty, c.duty, 0)',
  fee: 'coalesce(o.fee, c.fee, 0)',
  rounding: 'coalesce(o.rounding, c.rounding, 0)',
  gift_card: 'coalesce(c.gift_card, 0)',
};
const erpComponent: Readonly<Record<(typeof components)[number], string>> = {
  shipping: 'coalesce(d.shipping, x.shipping, 0)',
  discount: 'coalesce(d.discount, 0) + coalesce(l.discount, 0) + coalesce(x.discount, 0)',
  tip: 'coalesce(d.tip, x.tip, 0)',
  duty: 'coalesce(x.duty, 0)',
  fee: 'coalesce(x.fee, 0)',
  rounding: 'coalesce(x.rounding, 0)',
  gift_card: 'coalesce(x.gift_card, 0)',
};

const withSums = `join canon.shop_order o on o.order_id = m.group_id
join canon.erp_document d on d.document_id = m.document_id
left join pair.order_sum s on s.order_id = m.group_id
left join pair.order_charge c on c.order_id = m.group_id
left join pair.document_sum l on l.document_id = m.document_id
left join pair.document_charge x on x.document_id = m.document_id`;

/** Conditions under which an order has to be looked at closely; everything else agrees in all that is compared. */
const suspicious = [
  'incomplete',
  's_currency is distinct from e_currency',
  's_total is distinct from e_total',
  's_tax <> e_tax',
  ...components.map((column) => `not ${sameMoney(`s_${column}`, `e_${column}`)}`),
  's_customer is distinct from e_customer',
  's_email_form is distinct from e_email_form',
  's_entity is distinct from e_entity',
  'posted_on <> placed_on',
  'cancelled_on is not null',
  "coalesce(s_fulfilment, 'unfulfilled') <> e_fulfilment",
  '(s_lines > 0 and e_lines > 0 and (s_unit_mark <> e_unit_mark or (same_marks and s_amount_mark <> e_amount_mark)))',
];

/**
 * pair.sale: the orders that differ in something, or have several documents, both sides beside each other.
 * Amounts are sums over the primary orders and documents of the group, in minor units of each side's own currency.
 */
export const compareSales: readonly Step[] = [
  {
    name: 'orders to look at closely',
    sql: `create table pair.suspect as
select group_id from (
  select m.group_id, o.incomplete or d.incomplete as incomplete, o.currency as s_currency, d.currency as e_currency, o.total as s_total, d.total as e_total,
    o.tax as s_tax, d.tax as e_tax, o.tax_included as s_tax_included, ${documentTaxIncluded} as e_tax_included,
    ${components.map((column) => `${shopComponent[column]} as s_${column}, ${erpComponent[column]} as e_${column}`).join(',\n    ')},
    case when d.customer_key is null and not exists (select 1 from canon.erp_document k where k.customer_key is not null) then null else o.customer_key end as s_customer, case when o.customer_key is null then null else d.customer_key end as e_customer,
    o.email_form as s_email_form, case when d.email_form is null and o.customer_key is not null then o.email_form else d.email_form end as e_email_form,
    o.entity as s_entity, case when o.entity is null then null else d.entity end as e_entity, d.posted_on, o.placed_on, o.cancelled_on,
    o.fulfilment_status as s_fulfilment, d.fulfilment_status as e_fulfilment, coalesce(s.lines, 0) as s_lines, coalesce(l.lines, 0) as e_lines,
    s.unit_mark as s_unit_mark, l.unit_mark as e_unit_mark, s.amount_mark as s_amount_mark, l.amount_mark as e_amount_mark,
    o.tax_included is null or d.tax_included is null or o.tax_included = d.tax_included or coalesce(o.tax, 0) = 0 as same_marks
  from pair.erp_member m
  ${withSums}
) p
where ${suspicious.join('\n  or ')}`,
  },
  {
    name: 'documents of orders with several',
    sql: `create table pair.erp_several as
select m.group_id, count(*) as documents, min(m.pass) as pass, min(d.document_id) as document_id, min(d.class) as class,
  case when min(d.currency) = max(d.currency) then min(d.currency) end as currency,
  ${whole('d.total')} as total, ${whole('d.tax')} as tax, ${whole('d.base_total')} as base_total,
  case when min(d.rate) = max(d.rate) then min(d.rate) end as rate, bool_and(d.per_base) as per_base, bool_and(${documentTaxIncluded}) as tax_included,
  case when min(d.entity) = max(d.entity) then min(d.entity) end as entity, min(d.customer_key) as customer_key, min(d.email_key) as email_key, min(d.email_form) as email_form,
  min(d.document_on) as document_on, max(d.posted_on) as posted_on, min(d.status) as status, min(d.fulfilment_status) as fulfilment_status,
  min(d.payment_status) as payment_status, bool_or(d.incomplete) as incomplete,
  ${components.map((column) => `sum(${erpComponent[column]}) as ${column}`).join(', ')},
  sum(l.goods) as goods, sum(l.units) as units, coalesce(sum(l.lines), 0) as lines
from pair.erp_member m
join pair.multi_group g on g.group_id = m.group_id
join canon.erp_document d on d.document_id = m.document_id
left join pair.document_sum l on l.document_id = d.document_id
left join pair.document_charge x on x.document_id = d.document_id
where m.role = 'primary' group by m.group_id`,
  },
  {
    name: 'orders that are in the shop several times',
    sql: `create table pair.shop_several as
select m.group_id, count(*) as orders, ${whole('o.total')} as total, ${whole('o.tax')} as tax,
  ${components.map((column) => `sum(${shopComponent[column]}) as ${column}`).join(', ')},
  sum(s.goods) as goods, sum(s.units) as units, coalesce(sum(s.lines), 0) as lines, coalesce(sum(s.discount), 0) as line_discount, bool_or(o.incomplete) as incomplete
from pair.shop_member m join canon.shop_order o on o.order_id = m.order_id
left join pair.order_sum s on s.order_id = o.order_id
left join pair.order_charge c on c.order_id = o.order_id
where m.role = 'primary' group by m.group_id`,
  },
  {
    name: 'both sides of each order to look at',
    sql: `create table pair.sale as
${saleOf('pair.suspect t join pair.erp_member m on m.group_id = t.group_id', singleErp, 'not exists (select 1 from pair.multi_group g where g.group_id = m.group_id)')}
union all
${saleOf('pair.erp_several m', severalErp, 'true')}`,
  },
  {
    name: 'how much was compared',
    sql: `create table pair.coverage as
select (select count(*) from pair.erp_member m where m.role = 'primary' and not exists (select 1 from pair.multi_group g where g.group_id = m.group_id))
    + (select coalesce(sum(v.orders), 0) from pair.erp_several e join (select g.group_id, coalesce(s.orders, 1) as orders from pair.multi_group g left join pair.shop_several s on s.group_id = g.group_id) v on v.group_id = e.group_id) as orders,
  (select coalesce(sum(lines), 0) from pair.order_sum) as lines`,
  },
];

/** One side of pair.sale: SQL of each of the ERP's columns. */
type ErpColumns = (column: string) => string;

function singleErp(column: string): string {
  if (column === 'documents') return '1';
  if (column === 'document_id' || column === 'pass') return `m.${column}`;
  if (column === 'tax_included') return documentTaxIncluded;
  if (column === 'goods' || column === 'units') return `l.${column}`;
  if (column === 'lines') return 'coalesce(l.lines, 0)';
  const component = (erpComponent as Readonly<Record<string, string>>)[column];
  return component ?? `d.${column}`;
}

function severalErp(column: string): string {
  return `m.${column}`;
}

function saleOf(from: string, erp: ErpColumns, where: string): string {
  const shop = (column: string, single: string): string =>
    `case when v.group_id is null then ${single} else v.${column} end`;
  const single = erp === singleErp;
  return `select m.group_id, ${erp('document_id')} as document_id, ${erp('documents')} as documents, coalesce(v.orders, 1) as orders, ${erp('pass')} as pass,
  o.currency as s_currency, ${erp('currency')} as e_currency,
  ${shop('total', 'o.total')} as s_total, ${erp('total')} as e_total, ${shop('tax', 'o.tax')} as s_tax, ${erp('tax')} as e_tax,
  ${components.map((column) => `${shop(column, shopComponent[column])} as s_${column}, coalesce(${erp(column)}, 0) as e_${column}`).join(',\n  ')},
  ${shop('goods', 's.goods')} as s_goods, ${erp('goods')} as e_goods, ${shop('units', 's.units')} as s_units, ${erp('units')} as e_units,
  ${shop('lines', 'coalesce(s.lines, 0)')} as s_lines, ${erp('lines')} as e_lines, ${shop('line_discount', 'coalesce(s.discount, 0)')} as s_line_discount,
  o.tax_included as s_tax_included, ${erp('tax_included')} as e_tax_included, o.entity as s_entity, ${erp('entity')} as e_entity,
  o.customer_key as s_customer, ${erp('customer_key')} as e_customer, o.email_key as s_email, ${erp('email_key')} as e_email,
  o.email_form as s_email_form, ${erp('email_form')} as e_email_form, o.placed_on, o.fulfilled_on, o.cancelled_on,
  ${erp('document_on')} as document_on, ${erp('posted_on')} as posted_on, ${erp('rate')} as rate, ${erp('per_base')} as per_base, ${erp('base_total')} as base_total,
  o.financial_status as s_financial, o.fulfilment_status as s_fulfilment, ${erp('status')} as e_status, ${erp('fulfilment_status')} as e_fulfilment,
  ${erp('payment_status')} as e_payment, ${erp('class')} as class, ${shop('incomplete', 'o.incomplete')} or ${erp('incomplete')} as incomplete
from ${from}
join canon.shop_order o on o.order_id = m.group_id
left join pair.order_sum s on s.order_id = m.group_id
left join pair.order_charge c on c.order_id = m.group_id
left join pair.shop_several v on v.group_id = m.group_id${
    single
      ? `
join canon.erp_document d on d.document_id = m.document_id
left join pair.document_sum l on l.document_id = m.document_id
left join pair.document_charge x on x.document_id = m.document_id`
      : ''
  }
where ${where}`;
}
