import type { Fingerprint } from '../../fingerprint.ts';

/** SQL condition that the edit added nothing: the document has as many of every item as were sold. */
const addedNothing = `not exists (select 1 from (
    select coalesce(i.item_key, l.item_key) as item_key, sum(l.quantity * coalesce(i.factor, 1)) as units
    from canon.shop_order_line l left join pair.item_of_sku i on i.sku_key = l.item_key where l.order_id = o.order_id and l.kind = 'item' and l.item_key is not null group by 1
  ) s where s.units > coalesce((select sum(e.quantity * coalesce(e.unit_factor, 1)) from canon.erp_document_line e where e.document_id = d.document_id and e.item_key = s.item_key), 0))`;

export const priceOrDiscountEditUndetected: Fingerprint = {
  id: 'price-or-discount-edit-undetected',
  subject: 'order',
  kinds: ['edit-not-carried', 'discount-differs', 'line-price-differs'],
  certainty: 'residual',
  seen: 'The order was edited without a line or quantity changing, and the ERP has it as it was placed.',
  next: 'Compare a hash of the lines with prices and discounts, then carry the edits over.',
  mark: `o.edited and o.original_total is not null and d.total = o.original_total and o.original_total <> o.total and not exists (select 1 from canon.shop_edited_line x where x.order_id = o.order_id) and ${addedNothing}`,
  // What an edit adds makes an order dearer.
  reach: `o.edited and o.original_total > o.total and o.cancelled_on is null and not exists (select 1 from canon.shop_edited_line x where x.order_id = o.order_id)`,
};
