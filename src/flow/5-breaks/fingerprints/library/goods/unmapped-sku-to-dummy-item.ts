import type { Fingerprint } from '../../fingerprint.ts';

export const unmappedSkuToDummyItem: Fingerprint = {
  id: 'unmapped-sku-to-dummy-item',
  subject: 'line',
  kinds: ['line-item-differs'],
  certainty: 'record',
  seen: 'Different SKUs are on one and the same generic item of the ERP.',
  next: 'Create or map the items, then move what was sold from the generic item.',
  steps: [
    {
      // Flagged as such, or no SKU of the shop and standing in for several of them.
      name: 'generic items of the ERP',
      sql: `create table evidence.generic_item as
select item_key from canon.erp_item where is_fallback
union
select e.item_key from evidence.broken b join canon.erp_document_line e on e.line_id = b.erp_row
where b.kind = 'line-item-differs' and not exists (select 1 from canon.shop_item i where i.sku_key = e.item_key or i.item_key = e.item_key)
  and not exists (select 1 from pair.item_of_sku m where m.item_key = e.item_key)
group by e.item_key having count(distinct b.item_key) >= 3`,
    },
  ],
  mark: `e.item_key in (select g.item_key from evidence.generic_item g)`,
};
