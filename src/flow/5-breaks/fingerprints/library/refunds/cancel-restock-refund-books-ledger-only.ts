import type { Fingerprint } from '../../fingerprint.ts';

export const cancelRestockRefundBooksLedgerOnly: Fingerprint = {
  id: 'cancel-restock-refund-books-ledger-only',
  subject: 'refund',
  kinds: ['line-missing-in-erp'],
  certainty: 'residual',
  seen: 'The credit memos that lack their goods are of units that were called off; units that came back are credited as goods.',
  next: 'Take back into stock what the ERP had issued of them, and have called-off units credited as goods.',
  steps: [
    {
      name: 'goods credited by how they were restocked',
      sql: `create table evidence.credited_sort as
select r.refund_id, l.restock_type = 'cancel' as called_off, max(case when e.document_id is null then 1 else 0 end) as bare
from pair.refund p join canon.shop_refund r on r.refund_id = p.refund_id
join canon.shop_refund_line l on l.refund = r.external_id and l.item_key is not null and l.amount <> 0
left join pair.item_of_sku i on i.sku_key = l.item_key
left join (select distinct document_id, item_key from canon.erp_document_line where document_id in (select document_id from pair.refund)) e on e.document_id = p.document_id and e.item_key = coalesce(i.item_key, l.item_key)
where r.refunded_on >= (select min(k.refunded_on) from evidence.broken b join canon.shop_refund k on k.refund_id = b.shop_row where b.kind = 'line-missing-in-erp')
group by 1, 2`,
    },
    {
      name: 'called-off units beside those that came back',
      sql: `create table evidence.called_off as
select sum(case when called_off and bare = 1 then 1 else 0 end) as bare, sum(case when called_off and bare = 0 then 1 else 0 end) as whole,
  sum(case when not called_off and bare = 1 then 1 else 0 end) as others_bare, sum(case when not called_off and bare = 0 then 1 else 0 end) as others_whole
from evidence.credited_sort`,
    },
  ],
  mark: `exists (select 1 from evidence.called_off k where k.bare >= 2 and k.whole * 10 <= k.bare and k.others_bare * 8 <= k.others_whole and k.others_whole >= 3)
  and exists (select 1 from evidence.credited_sort s where s.refund_id = r.refund_id and s.called_off and s.bare = 1)`,
};
