import type { Fingerprint } from '../../fingerprint.ts';

const changed = 'exists (select 1 from evidence.later_change k where k.order_id = o.order_id)';

export const cursorOnIdMissesUpdates: Fingerprint = {
  id: 'cursor-on-id-misses-updates',
  subject: 'order',
  kinds: ['status-differs'],
  certainty: 'circumstance',
  seen: 'Orders show in the ERP as they were when they were imported; every one that was shipped later is stale.',
  next: 'Fetch by time of change and not by id, then fetch everything that changed since.',
  steps: [
    {
      name: 'orders that changed after they were imported',
      sql: `create table evidence.later_change as
select o.order_id from canon.shop_order o
join (select m.group_id, min(e.created_at) as made_at from pair.document_group m join canon.erp_document e on e.document_id = m.document_id where m.class <> 'credit' group by m.group_id) d on d.group_id = o.order_id
join (select ref_key, min(created_at) as shipped_at, min(shipped_on) as shipped_on from canon.shop_fulfilment where coalesce(status, 'success') not in ('cancelled', 'error', 'failure') group by ref_key) f on f.ref_key = o.ref_key
where o.cancelled_on is null and o.fulfilment_status in ('fulfilled', 'partial') and coalesce(f.shipped_at > d.made_at, f.shipped_on > o.placed_on)
  and d.made_at >= (select min(k.created_at) + interval '1 day' from canon.erp_document k)`,
    },
  ],
  mark: `d.fulfilment_status = 'unfulfilled' and ${changed}`,
  reach: changed,
};
