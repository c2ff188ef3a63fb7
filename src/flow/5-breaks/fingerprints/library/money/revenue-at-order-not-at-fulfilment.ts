import type { Fingerprint } from '../../fingerprint.ts';

const kinds = ['period-differs', 'billed-before-shipped'] as const;

export const revenueAtOrderNotAtFulfilment: Fingerprint = {
  id: 'revenue-at-order-not-at-fulfilment',
  subject: 'order',
  kinds,
  certainty: 'record',
  seen: 'Documents bear the day of the order, although the goods left in a later period, or have not left.',
  next: 'Defer the revenue of what is not shipped, then post by shipment.',
  steps: [
    {
      name: 'when orders that shipped later were billed, while some were billed too early',
      sql: `create table evidence.billed_early as
select sum(case when d.posted_on = o.placed_on then 1 else 0 end) as at_order, sum(case when d.posted_on > o.placed_on then 1 else 0 end) as later
from (
  select min(k.placed_on) as since, max(k.placed_on) as until from evidence.broken v join canon.shop_order k on k.order_id = v.group_id
  where v.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})
) w, canon.shop_order o join pair.erp_member m on m.group_id = o.order_id join canon.erp_document d on d.document_id = m.document_id
where d.class = 'invoice' and o.fulfilled_on > o.placed_on and o.placed_on between w.since and w.until`,
    },
  ],
  mark: `d.class = 'invoice' and d.posted_on = o.placed_on and (o.fulfilled_on is null or o.fulfilled_on > d.posted_on)
  and exists (select 1 from finding.billing_policy y where y.at_shipment) and exists (select 1 from evidence.billed_early e where e.at_order > e.later)`,
  sharperThan: ['partial-shipment-full-invoice'],
};
