import type { Step } from '../../model/index.ts';
import { rowBits } from '../2-ingest/index.ts';

/** Refunds and credit memos of each order; orders with one of each and the same amount need no further look. */
export const compareRefunds: readonly Step[] = [
  {
    // What only the order says was refunded is another gateway's, unless its file lists refunds of most orders: there some are lost.
    name: 'orders whose refunds do not add up to what they say was refunded',
    sql: `create table pair.torn_refund as
with refunded as (
  select o.order_id, o.order_id >> ${rowBits} as file_id, max(case when r.dated then 0 else 1 end) as torn
  from canon.shop_order o join canon.shop_refund r on r.ref_key = o.ref_key
  where o.refunded > 0 and not exists (select 1 from canon.shop_payment p where p.payment_id = r.refund_id)
  group by o.order_id
)
select r.refund_id as order_id, r.order_name as name, r.amount, r.currency
from canon.shop_refund r join refunded t on t.order_id = r.refund_id
where not r.dated and r.external_id is null
  and t.file_id in (select file_id from refunded group by file_id having sum(torn) * 2 < count(*))`,
  },
  {
    name: 'orders whose refunds are not known in full',
    sql: `create table pair.refund_unknown as
select order_id as group_id from canon.shop_order where incomplete
union select order_id from pair.torn_refund
union select m.group_id from pair.document_group m join canon.erp_document d on d.document_id = m.document_id where m.class = 'credit' and d.incomplete
union select g.group_id from pair.shop_group g where g.ref_key in (select ref_key from canon.unread_key where ref_key is not null)`,
  },
  {
    // Orders and their refunds are often exported for different days: such a refund still has its credit memo.
    name: 'refunds of orders that are not in the input',
    sql: `create table pair.loose_refund as
select r.ref_key, -min(r.refund_id) as group_id
from canon.shop_refund r
join canon.erp_document d on d.ref_key = r.ref_key and d.class = 'credit' and not d.incomplete
where r.ref_key not in (select ref_key from canon.unread_key where side = 'shop' and ref_key is not null)
  and not exists (select 1 from pair.shop_group g where g.ref_key = r.ref_key)
  and not exists (select 1 from pair.document_group m where m.document_id = d.document_id)
group by r.ref_key`,
  },
  {
    // What was called off before it was paid, and never reached the ERP, needs no credit there.
    name: 'group of each refund',
    sql: `create table pair.refund_group as
select r.refund_id, g.group_id, r.amount, r.currency, r.refunded_on
from canon.shop_refund r
join pair.shop_group g on g.ref_key = r.ref_key and (r.currency is null or g.currency is null or r.currency = g.currency
  or not exists (select 1 from pair.shared_key k where k.ref_key = r.ref_key))
where r.amount <> 0 and not exists (select 1 from pair.refund_unknown x where x.group_id = g.group_id)
  and (coalesce(r.paid_back, r.amount) <> 0 or exists (select 1 from pair.document_group m where m.group_id = g.group_id))
union all
select r.refund_id, l.group_id, r.amount, r.currency, r.refunded_on
from canon.shop_refund r join pair.loose_refund l on l.ref_key = r.ref_key`,
  },
  {
    name: 'group of each credit memo',
    sql: `create table pair.credit_group as
select d.document_id, m.group_id, d.total as amount, d.currency, d.document_on
from pair.document_group m join canon.erp_document d on d.document_id = m.document_id
where m.class = 'credit' and not exists (select 1 from pair.refund_unknown x where x.group_id = m.group_id)
union all
select d.document_id, l.group_id, d.total, d.currency, d.document_on
from canon.erp_document d join pair.loose_refund l on l.ref_key = d.ref_key where d.class = 'credit' and not d.incomplete`,
  },
  {
    name: 'refunds and credit memos by order',
    sql: `create table pair.refund_shape as
select coalesce(r.group_id, c.group_id) as group_id, coalesce(r.n, 0) as refunds, coalesce(c.n, 0) as credits, r.amount as s_amount, c.amount as e_amount, r.one as refund_id, c.one as document_id,
  r.n = 1 and c.n = 1 and r.amount = c.amount and (r.currency = c.currency or r.currency is null or c.currency is null) as agrees
from (select group_id, count(*) as n, sum(amount) as amount, min(refund_id) as one, min(currency) as currency from pair.refund_group group by group_id) r
full outer join (select group_id, count(*) as n, sum(amount) as amount, min(document_id) as one, min(currency) as currency from pair.credit_group group by group_id) c on c.group_id = r.group_id`,
  },
  {
    name: 'refunds with their credit memo',
    sql: `create table pair.refund as
select group_id, refund_id, document_id, s_amount, e_amount, cast('same-amount' as text) as pass
from pair.refund_shape where agrees`,
  },
];

/** Refunds and credit memos of the orders where something is left to decide, and credit memos without an order. */
export const refundsToResolve: Step = {
  name: 'refunds to resolve',
  sql: `select s.group_id, 'shop' as side, r.refund_id as record_id, f.external_id as name, r.amount, cast(r.refunded_on as text) as day, r.currency, exists (select 1 from canon.shop_refund_line l where l.refund = f.external_id) as for_goods, f.external_id as link
from pair.refund_shape s join pair.refund_group r on r.group_id = s.group_id join canon.shop_refund f on f.refund_id = r.refund_id
where s.agrees is not true
union all
select s.group_id, 'erp', c.document_id, d.number, c.amount, cast(c.document_on as text), c.currency, false, d.external_id
from pair.refund_shape s join pair.credit_group c on c.group_id = s.group_id join canon.erp_document d on d.document_id = c.document_id
where s.agrees is not true
union all
select null, 'erp', d.document_id, d.number, d.total, cast(d.document_on as text), d.currency, false, d.external_id
from canon.erp_document d
where d.class = 'credit' and not d.incomplete and not exists (select 1 from pair.credit_group g where g.document_id = d.document_id)
  and not exists (select 1 from pair.document_group g where g.document_id = d.document_id)
  and not exists (select 1 from canon.unread_key u where u.side = 'shop' and u.ref_key = d.ref_key)`,
};
