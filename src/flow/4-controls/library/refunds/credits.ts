import type { Control, Facts } from '../../control.ts';

function cannot(facts: Facts): string | null {
  if (!facts.has('shop_refund')) return 'the shop side came without refunds';
  if (!facts.has('erp_document_line')) return 'the ERP documents came without lines';
  return null;
}

/** Orders of which every refund has its credit memo: what is wrong with the others is said of the refund. */
const agrees = 'not exists (select 1 from pair.refund_break x where x.group_id = p.group_id)';

export const creditHasGoods: Control = {
  id: 'refund.goods-credited',
  claim: 'A credit memo names the goods that its refund is for.',
  why: 'An amount without its goods lowers the wrong account, and the stock does not come back.',
  severity: 'major',
  symptom: 'refunds-missing',
  kinds: ['line-missing-in-erp'],
  grain: 'refund',
  cannot: (facts) =>
    cannot(facts) ?? (facts.has('shop_refund_line') ? null : 'the refunds of the shop came without lines'),
  steps: () => [
    {
      name: 'credited units by order and item',
      sql: `create table finding.credited as
select s.group_id, s.item_key, s.units as s_units, e.units as e_units
from (select p.group_id, coalesce(i.item_key, l.item_key) as item_key, cast(sum(l.quantity * coalesce(i.factor, 1)) as decimal(18,6)) as units
  from (select distinct group_id, refund_id from pair.refund p where ${agrees}) p
  join canon.shop_refund r on r.refund_id = p.refund_id join canon.shop_refund_line l on l.refund = r.external_id
  left join pair.item_of_sku i on i.sku_key = l.item_key where l.item_key is not null and l.amount <> 0 group by 1, 2) s
left join (select m.group_id, l.item_key, cast(sum(l.quantity * coalesce(l.unit_factor, 1)) as decimal(18,6)) as units
  from pair.document_group m join canon.erp_document_line l on l.document_id = m.document_id where m.class = 'credit' and l.item_key is not null group by 1, 2) e
  on e.group_id = s.group_id and e.item_key = s.item_key`,
    },
  ],
  // Only what was sold as the same item: a bundle, or an item that is mapped to none, is credited as it was sold.
  finding:
    () => `select 'line-missing-in-erp' as kind, k.group_id, p.document_id, p.refund_id as shop_row, p.document_id as erp_row, min(k.item_key) as item_key, 'quantity' as field,
  cast(cast(sum(l.quantity) as decimal(18,6)) as text) as expected, '0' as actual, min(r.external_id) as detail
from finding.credited k
join pair.refund p on p.group_id = k.group_id
join canon.shop_refund r on r.refund_id = p.refund_id
join canon.shop_refund_line l on l.refund = r.external_id and l.amount <> 0
left join pair.item_of_sku i on i.sku_key = l.item_key
where coalesce(k.e_units, 0) < k.s_units and coalesce(i.item_key, l.item_key) = k.item_key
  and not exists (select 1 from canon.erp_document_line a where a.document_id = p.document_id and a.item_key = k.item_key)
  and exists (select 1 from canon.erp_document_line a where a.document_id = p.document_id)
  and exists (select 1 from pair.document_group m join canon.erp_document_line l on l.document_id = m.document_id where m.group_id = k.group_id and m.class <> 'credit' and l.item_key = k.item_key)
group by k.group_id, p.document_id, p.refund_id`,
  checked: 'select count(*) as n from finding.credited',
};

export const creditRoundingExplained: Control = {
  id: 'refund.rounding-explained',
  claim: 'Rounding and balancing lines of a credit memo come from its refund.',
  why: 'A balancing line makes the credit memo agree and hides what does not: a fee that was withheld, duties, a tip.',
  severity: 'minor',
  symptom: 'revenue-recognition-errors',
  kinds: ['rounding-line-unexplained'],
  grain: 'refund',
  cannot,
  finding:
    () => `select 'rounding-line-unexplained' as kind, p.group_id, p.document_id, p.refund_id as shop_row, p.document_id as erp_row, 'rounding' as field,
  coalesce(r.rounding, 0) as expected_minor, e.amount as actual_minor, r.currency
from pair.refund p join canon.shop_refund r on r.refund_id = p.refund_id
join (select document_id, sum(amount) as amount from canon.erp_document_line where kind = 'rounding' group by document_id) e on e.document_id = p.document_id
where abs(e.amount - coalesce(r.rounding, 0)) > 9 and ${agrees}`,
  checked: 'select count(*) as n from pair.refund',
};
