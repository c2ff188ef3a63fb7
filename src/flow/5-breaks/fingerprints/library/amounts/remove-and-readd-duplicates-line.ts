import type { Fingerprint } from '../../fingerprint.ts';

export const removeAndReaddDuplicatesLine: Fingerprint = {
  id: 'remove-and-readd-duplicates-line',
  subject: 'line',
  kinds: ['line-quantity-differs', 'line-extra-in-erp'],
  certainty: 'residual',
  seen: 'An edit took a line off and put the same item on again: the ERP has both.',
  next: 'Have the connector read the current quantity, then correct the lines.',
  mark: `exists (select 1 from canon.shop_edited_line x join canon.shop_order_line k on k.line_id = x.line_id join canon.shop_order_line n on n.order_id = k.order_id and n.item_key = k.item_key and n.line_id <> k.line_id left join pair.item_of_sku i on i.sku_key = k.item_key where x.order_id = o.order_id and x.quantity > 0 and k.quantity = 0 and (l.item_key = k.item_key or b.item_key in (k.item_key, i.item_key)))`,
};
