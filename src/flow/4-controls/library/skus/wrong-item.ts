import type { Control } from '../../control.ts';

export const skuMappedToRightItem: Control = {
  id: 'item-reference.leads-to-the-right-item',
  claim: 'A SKU is mapped to the ERP item that is the same thing.',
  why: 'The wrong item is picked, costed and taken out of stock, while every amount agrees.',
  severity: 'critical',
  symptom: 'inventory-differs',
  kinds: ['sku-mapped-to-wrong-item'],
  grain: 'line',
  cannot: (facts) =>
    facts.has('shop_order_line') && facts.has('erp_document_line')
      ? null
      : 'both sides need order and document lines',
  finding:
    () => `select 'sku-mapped-to-wrong-item' as kind, m.group_id, m.document_id, min(l.line_id) as shop_row, min(e.line_id) as erp_row, w.wrong_key as item_key, min(w.sku) as name, 'item' as field,
  min(w.right_item) as expected, min(w.wrong_item) as actual, sum(l.amount) as expected_minor, min(o.currency) as currency, min(w.because) as detail
from pair.wrong_reference w
join canon.shop_order_line l on l.item_key = w.sku_key and l.kind = 'item'
join canon.shop_order o on o.order_id = l.order_id and not o.incomplete
join pair.erp_member m on m.group_id = l.order_id and m.role = 'primary'
join canon.erp_document_line e on e.document_id = m.document_id and e.item_key = w.wrong_key
group by m.group_id, m.document_id, w.wrong_key, w.sku_key`,
  checked: 'select count(*) as n from pair.item_of_sku',
};

export const itemNotBlocked: Control = {
  id: 'item.not-blocked',
  claim: 'Items that are sold are not blocked in the ERP.',
  why: 'Orders with a blocked item stop in the ERP.',
  severity: 'major',
  symptom: 'inventory-differs',
  kinds: ['sku-blocked-in-erp'],
  grain: 'item',
  cannot: (facts) =>
    facts.fills('erp_item', 'blocked') ? null : 'the ERP items do not say whether they are blocked',
  finding:
    () => `select 'sku-blocked-in-erp' as kind, i.item_id as erp_row, i.item_key, min(l.sku) as name, 'blocked' as field, 'no' as expected, 'yes' as actual, min(l.line_id) as shop_row, cast(count(*) as text) as detail
from canon.erp_item i
join (select coalesce(r.item_key, l.item_key) as item_key, l.sku, l.line_id from canon.shop_order_line l left join pair.item_of_sku r on r.sku_key = l.item_key) l on l.item_key = i.item_key
where i.blocked group by i.item_id, i.item_key`,
  checked: 'select count(*) as n from canon.erp_item',
};
