import type { Step } from '../../../../../model/index.ts';

const utcDay = `cast(timezone('UTC', o.placed_at) as date)`;

/** SQL condition that a document bears the day an order was placed on in UTC, and not that of the books. */
export const bearsUtcDay = `${utcDay} <> o.placed_on and (d.posted_on = ${utcDay} or d.document_on = ${utcDay})`;

/** Each company's documents of orders that were placed on another day in UTC: how many bear the one, how many the other. */
export const utcDays: Step = {
  name: 'companies whose documents bear the day in UTC',
  sql: `create table evidence.utc_day as
with cut as (
  select d.entity, o.placed_on, case when d.document_on = ${utcDay} then 1 else 0 end as in_utc
  from canon.shop_order o join pair.document_group m on m.group_id = o.order_id join canon.erp_document d on d.document_id = m.document_id
  where d.class <> 'credit' and ${utcDay} <> o.placed_on and d.document_on in (${utcDay}, o.placed_on) and d.entity is not null
)
select c.entity, sum(c.in_utc) as in_utc, sum(1 - c.in_utc) as in_zone
from cut c where c.placed_on >= (select min(f.placed_on) from cut f where f.in_utc = 1) group by c.entity`,
};

/** SQL condition that it may be one company's documents alone: those of no other bear the day in UTC. */
export const perhapsOneCompany = `exists (select 1 from evidence.utc_day u where u.entity = d.entity and u.in_utc > u.in_zone)
  and not exists (select 1 from evidence.utc_day u where u.entity <> d.entity and u.in_utc > 0) and (select count(distinct k.entity) from canon.erp_document k) > 1`;

/** SQL condition that it is one company's documents alone: those of another bear the right day. */
export const oneCompany = `exists (select 1 from evidence.utc_day u where u.entity = d.entity and u.in_utc > u.in_zone)
  and exists (select 1 from evidence.utc_day u where u.entity <> d.entity and u.in_zone > 0 and u.in_utc = 0)`;
