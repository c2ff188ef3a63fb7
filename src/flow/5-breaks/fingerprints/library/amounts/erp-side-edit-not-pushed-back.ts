import type { Fingerprint } from '../../fingerprint.ts';

export const erpSideEditNotPushedBack: Fingerprint = {
  id: 'erp-side-edit-not-pushed-back',
  subject: 'line',
  kinds: ['line-extra-in-erp'],
  certainty: 'record',
  seen: 'The document has a line that the integration did not write: it carries no line of the shop, as the others do, or is free of charge.',
  next: 'Have such lines added to the order in the shop first, or keep them apart from orders of the shop.',
  mark: `e.line_id is not null and e.shop_line is null and not exists (select 1 from canon.shop_order_line k left join pair.item_of_sku i on i.sku_key = k.item_key where k.order_id = o.order_id and e.item_key in (k.item_key, i.item_key))
  and (exists (select 1 from canon.erp_document_line g where g.document_id = e.document_id and g.shop_line is not null) or (e.amount = 0 and coalesce(e.discount, 0) = 0 and not exists (select 1 from canon.erp_document_line g where g.shop_line is not null)))`,
};
