import type { Fingerprint } from '../../fingerprint.ts';

export const deletingOneRefundWipesAllLines: Fingerprint = {
  id: 'deleting-one-refund-wipes-all-lines',
  subject: 'refund',
  kinds: ['line-missing-in-erp', 'refund-amount-differs'],
  certainty: 'residual',
  seen: 'From a day on credit memos have the amount of their refund and none of its goods.',
  next: 'Import the refunds that wait to be processed again, and correct the credit memos made since.',
  steps: [
    {
      // All that was credited since lacks its goods, whatever was done with them.
      name: 'credit memos without goods',
      sql: `create table evidence.bare_credit as
select sum(case when e.document_id is null then 1 else 0 end) as bare, sum(case when e.document_id is null then 0 else 1 end) as whole, count(distinct case when e.document_id is null then l.restock_type end) as sorts
from pair.refund p join canon.shop_refund r on r.refund_id = p.refund_id
join (select refund, min(restock_type) as restock_type from canon.shop_refund_line where item_key is not null and amount <> 0 group by refund) l on l.refund = r.external_id
left join (select distinct document_id from canon.erp_document_line where kind = 'item' and item_key is not null) e on e.document_id = p.document_id
where r.refunded_on >= (select min(k.refunded_on) from evidence.broken b join canon.shop_refund k on k.refund_id = b.shop_row where b.kind = 'line-missing-in-erp')`,
    },
  ],
  mark: `r.refund_id is not null and exists (select 1 from evidence.bare_credit k where k.bare >= 3 and k.whole * 10 <= k.bare and k.sorts >= 2)
  and not exists (select 1 from canon.erp_document_line e where e.document_id = d.document_id and e.kind = 'item' and e.item_key is not null)`,
};
