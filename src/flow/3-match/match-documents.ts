import type { Step } from '../../model/index.ts';

/**
 * Passes that find the shop order of each ERP document, surest first:
 * the shop's own order id, the reference as written, the reference as the profile normalises it.
 * Orders that share a reference are told apart by currency and entity; a document that still fits several is ambiguous.
 */
export const matchDocuments: readonly Step[] = [
  {
    // Orders of one store that share a reference, currency and entity are one group: the store has them twice.
    name: 'orders that share a reference',
    sql: `create table pair.shop_group as
select ref_key, currency, entity, min(order_id) as group_id, count(*) as orders
from canon.shop_order where ref_key is not null group by ref_key, currency, entity`,
  },
  {
    name: 'references of several groups',
    sql: `create table pair.shared_key as
select ref_key from pair.shop_group group by ref_key having count(*) > 1`,
  },
  {
    name: 'pass 1: order id',
    sql: `create table pair.by_id as
select d.document_id, d.class, min(g.group_id) as group_id
from canon.erp_document d
join canon.shop_order o on o.external_id = d.external_id
join pair.shop_group g on g.ref_key = o.ref_key and g.currency is not distinct from o.currency and g.entity is not distinct from o.entity
where d.external_id is not null group by d.document_id, d.class having count(distinct g.group_id) = 1`,
  },
  {
    name: 'passes 2 and 3: reference',
    sql: `create table pair.by_reference as
select d.document_id, d.class, d.reference, g.group_id
from canon.erp_document d
join pair.shop_group g on g.ref_key = d.ref_key
where not exists (select 1 from pair.shared_key k where k.ref_key = d.ref_key)
  and not exists (select 1 from pair.by_id i where i.document_id = d.document_id)`,
  },
  {
    name: 'documents whose reference several groups share',
    sql: `create table pair.shared_candidate as
select d.document_id, d.class, d.reference, g.group_id
from canon.erp_document d
join pair.shared_key k on k.ref_key = d.ref_key
join pair.shop_group g on g.ref_key = d.ref_key
where (d.currency = g.currency or d.currency is null or g.currency is null)
  and (d.entity = g.entity or d.entity is null or g.entity is null)
  and not exists (select 1 from pair.by_id i where i.document_id = d.document_id)`,
  },
  {
    name: 'documents and their orders',
    sql: `create table pair.document_group as
select document_id, class, group_id, 'order-id' as pass from pair.by_id
union all
select r.document_id, r.class, r.group_id, case when r.reference = o.name then 'exact-reference' else 'normalised-reference' end
from pair.by_reference r join canon.shop_order o on o.order_id = r.group_id
union all
select document_id, min(class), min(group_id), 'reference-and-currency'
from pair.shared_candidate group by document_id having count(*) = 1`,
  },
  {
    // A credit memo may name the invoice it corrects instead of the order.
    name: 'credit memos by the invoice they apply to',
    sql: `insert into pair.document_group
select c.document_id, c.class, min(m.group_id), 'applies-to'
from canon.erp_document c
join canon.erp_document i on i.number = c.applies_to
join pair.document_group m on m.document_id = i.document_id
where c.class = 'credit' and not exists (select 1 from pair.document_group g where g.document_id = c.document_id)
group by c.document_id, c.class having count(distinct m.group_id) = 1`,
  },
  {
    name: 'documents whose reference fits several orders',
    sql: `create table pair.ambiguous_document as
select s.document_id, s.group_id from pair.shared_candidate s
where not exists (select 1 from pair.document_group g where g.document_id = s.document_id)
union all
select d.document_id, null from canon.erp_document d join pair.shared_key k on k.ref_key = d.ref_key
where not exists (select 1 from pair.shared_candidate s where s.document_id = d.document_id)
  and not exists (select 1 from pair.document_group g where g.document_id = d.document_id)`,
  },
  {
    name: 'how many documents each order has',
    sql: `create table pair.group_shape as
select group_id,
  sum(case when class = 'invoice' then 1 else 0 end) as invoices,
  sum(case when class = 'order' then 1 else 0 end) as sales_orders,
  sum(case when class = 'credit' then 1 else 0 end) as credits
from pair.document_group group by group_id`,
  },
];
