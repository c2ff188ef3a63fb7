import type { Fingerprint } from '../../fingerprint.ts';

export const restockWithoutRefundMissed: Fingerprint = {
  id: 'restock-without-refund-missed',
  subject: 'order',
  kinds: ['return-not-carried', 'restock-differs'],
  certainty: 'residual',
  seen: 'The returns that are missing were restocked without any money going back; returns that were paid back arrive.',
  next: 'Have goods taken back by what the return says happened to them, not by its refund, then receive those returns.',
  steps: [
    {
      name: 'what became of the returns',
      sql: `create table evidence.return_fate as
select s.external_id, s.ref_key, min(s.returned_on) as returned_on,
  max(case when exists (select 1 from evidence.broken b join pair.shop_group g on g.group_id = b.group_id where b.kind in ('return-not-carried', 'restock-differs') and g.ref_key = s.ref_key and b.item_key = coalesce(i.item_key, s.item_key))
    or exists (select 1 from evidence.broken b join canon.shop_refund r on r.refund_id = b.shop_row where b.kind = 'refund-missing-in-erp' and r.return_ref = s.external_id) then 1 else 0 end) as lost,
  max(case when p.ref_key is not null then 1 else 0 end) as paid
from canon.shop_return s left join pair.item_of_sku i on i.sku_key = s.item_key
left join (select distinct r.ref_key, coalesce(r.return_ref, '') as return_ref from canon.shop_refund r where coalesce(r.paid_back, r.amount) <> 0) p on p.ref_key = s.ref_key and p.return_ref in ('', s.external_id)
where s.restocked > 0 and coalesce(s.status, 'closed') = 'closed'
  and exists (select 1 from pair.shop_group g join pair.document_group m on m.group_id = g.group_id where g.ref_key = s.ref_key)
group by 1, 2`,
    },
    {
      name: 'how unpaid returns fared beside paid ones',
      sql: `create table evidence.return_contrast as
select sum(f.lost) as lost, sum(1 - f.lost) as spared, (select sum(p.lost) from evidence.return_fate p where p.paid = 1) as paid_lost, (select sum(1 - p.lost) from evidence.return_fate p where p.paid = 1) as paid_kept
from evidence.return_fate f join (select min(returned_on) as since, max(returned_on) as until from evidence.return_fate where lost = 1 and paid = 0) w on f.returned_on between w.since and w.until
where f.paid = 0`,
    },
  ],
  mark: `exists (select 1 from evidence.return_contrast k where k.spared * 10 <= k.lost and k.paid_kept >= 2 and (coalesce(k.paid_lost, 0) = 0 or (k.lost >= 2 and k.paid_lost * 8 <= k.paid_kept)))
  and exists (select 1 from evidence.return_fate f where f.ref_key = o.ref_key and f.external_id = b.detail and f.lost = 1 and f.paid = 0)`,
};
