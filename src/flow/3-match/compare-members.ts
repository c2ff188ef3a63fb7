import type { Step } from '../../model/index.ts';

/** Groups with one order and one document to compare: nothing is to be decided about them. */
const single = `g.orders = 1 and (s.invoices = 1 or (s.invoices = 0 and s.sales_orders = 1))`;

/**
 * Which documents stand for an order: its invoices and cash sales where it has any, else its sales orders.
 * Groups with several are resolved in code (duplicates, splits) and added to the two member tables.
 */
export const singleMembers: readonly Step[] = [
  {
    name: 'orders with one document',
    sql: `create table pair.erp_member as
select m.document_id, m.group_id, cast('primary' as text) as role, m.pass
from pair.document_group m
join pair.group_shape s on s.group_id = m.group_id
join pair.shop_group g on g.group_id = m.group_id
where ${single} and m.class = case when s.invoices > 0 then 'invoice' else 'order' end`,
  },
  {
    name: 'orders with several documents, or several orders',
    sql: `create table pair.multi_group as
select g.group_id, case when s.invoices > 0 then 'invoice' else 'order' end as class
from pair.group_shape s join pair.shop_group g on g.group_id = s.group_id
where (s.invoices > 0 or s.sales_orders > 0) and not (${single})
union all
select g.group_id, 'none' from pair.shop_group g
where g.orders > 1 and not exists (select 1 from pair.group_shape s where s.group_id = g.group_id and (s.invoices > 0 or s.sales_orders > 0))`,
  },
  {
    // Only orders that are not simply their own group's one primary order.
    name: 'orders in groups of several',
    sql: `create table pair.shop_member (order_id bigint, group_id bigint, role text)`,
  },
];

const content = "concat_ws('|', l.kind, l.item_key, l.quantity, l.amount)";

const units = "sum(case when l.kind = 'item' then l.quantity end)";

/** Everything about the members of the groups that are still to be resolved. */
export const membersToResolve: Step = {
  name: 'members of groups with several',
  sql: `with documents as (
  select m.group_id, g.pass, d.document_id, d.number, d.total, d.currency, d.document_on
  from pair.multi_group m
  join pair.document_group g on g.group_id = m.group_id and g.class = m.class
  join canon.erp_document d on d.document_id = g.document_id
), orders as (
  select m.group_id, o.order_id, o.external_id, o.total, o.currency, o.placed_on
  from pair.multi_group m
  join pair.shop_group g on g.group_id = m.group_id
  join canon.shop_order o on o.ref_key = g.ref_key and o.currency is not distinct from g.currency and o.entity is not distinct from g.entity
), document_lines as (
  select d.document_id, string_agg(${content}, ';' order by ${content}) as lines, ${units} as units
  from documents d join canon.erp_document_line l on l.document_id = d.document_id group by d.document_id
), order_lines as (
  select o.order_id, string_agg(${content}, ';' order by ${content}) as lines, ${units} as units
  from orders o join canon.shop_order_line l on l.order_id = o.order_id group by o.order_id
)
select d.group_id, 'erp' as side, d.document_id as record_id, d.number as name, d.total, d.currency, cast(d.document_on as varchar) as day, d.pass, l.lines, cast(l.units as text) as units
from documents d left join document_lines l on l.document_id = d.document_id
union all
select o.group_id, 'shop', o.order_id, o.external_id, o.total, o.currency, cast(o.placed_on as varchar), null, l.lines, cast(l.units as text)
from orders o left join order_lines l on l.order_id = o.order_id`,
};
