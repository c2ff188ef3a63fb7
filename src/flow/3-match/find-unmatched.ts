import type { Step } from '../../model/index.ts';

/** Orders and documents that found nothing, and what their content suggests; a suggestion is never taken as a match. */
export const findUnmatched: readonly Step[] = [
  {
    name: 'orders without a document',
    sql: `create table pair.unmatched_order as
select o.order_id, o.currency, o.total, o.placed_on, o.customer_key, o.email_key, o.shop, o.gateway
from canon.shop_order o
where not exists (select 1 from pair.erp_member m where m.group_id = o.order_id)
  and not exists (select 1 from pair.shop_member s where s.order_id = o.order_id
    and (s.role = 'duplicate' or exists (select 1 from pair.erp_member m where m.group_id = s.group_id)))
  and not exists (select 1 from pair.ambiguous_document a where a.group_id = o.order_id)
  and not exists (select 1 from canon.unread_key u where u.side = 'erp' and u.ref_key = o.ref_key)`,
  },
  {
    name: 'documents without an order',
    sql: `create table pair.unmatched_document as
select d.document_id, d.class, d.currency, d.total, d.document_on, d.customer_key, d.email_key, d.ref_key
from canon.erp_document d
where not exists (select 1 from pair.document_group m where m.document_id = d.document_id)
  and not exists (select 1 from pair.ambiguous_document a where a.document_id = d.document_id)
  and not exists (select 1 from canon.unread_key u where u.side = 'shop' and u.ref_key = d.ref_key)`,
  },
  {
    // Both sides are unique under the key, so that nothing multiplies and nothing is ambiguous.
    name: 'suggestion: same customer, amount and currency',
    sql: `create table pair.suggestion as
select o.order_id, d.document_id, cast('customer-and-amount' as text) as pass
from (select min(order_id) as order_id, currency, total, customer_key from pair.unmatched_order where customer_key is not null and total <> 0 group by currency, total, customer_key having count(*) = 1) o
join (select min(document_id) as document_id, currency, total, customer_key from pair.unmatched_document where class in ('invoice', 'order') and customer_key is not null group by currency, total, customer_key having count(*) = 1) d
  on d.currency = o.currency and d.total = o.total and d.customer_key = o.customer_key`,
  },
  {
    name: 'suggestion: same day, amount and currency',
    sql: `insert into pair.suggestion
select o.order_id, d.document_id, 'day-and-amount'
from (select min(order_id) as order_id, min(customer_key) as customer_key, min(email_key) as email_key, currency, total, placed_on from pair.unmatched_order where total <> 0 group by currency, total, placed_on having count(*) = 1) o
join (select min(document_id) as document_id, min(customer_key) as customer_key, min(email_key) as email_key, currency, total, document_on from pair.unmatched_document where class in ('invoice', 'order') group by currency, total, document_on having count(*) = 1) d
  on d.currency = o.currency and d.total = o.total and d.document_on = o.placed_on
where (o.customer_key is null or d.customer_key is null or o.customer_key = d.customer_key)
  and (o.email_key is null or d.email_key is null or o.email_key = d.email_key)
  and not exists (select 1 from pair.suggestion s where s.order_id = o.order_id or s.document_id = d.document_id)`,
  },
];
