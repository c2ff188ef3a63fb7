import type { Fingerprint } from '../../fingerprint.ts';

export const priceOrDiscountEditUndetected: Fingerprint = {
  id: 'price-or-discount-edit-undetected',
  subject: 'order',
  kinds: ['edit-not-carried', 'discount-differs', 'line-price-differs'],
  certainty: 'residual',
  seen: 'The order was edited without a line or quantity changing, and the ERP has it as it was placed.',
  next: 'Compare a hash of the lines with prices and discounts, then carry the edits over.',
  mark: `o.edited and o.original_total is not null and d.total = o.original_total and o.original_total <> o.total and not exists (select 1 from canon.shop_edited_line x where x.order_id = o.order_id)`,
  reach: `o.edited and o.original_total <> o.total and o.cancelled_on is null and not exists (select 1 from canon.shop_edited_line x where x.order_id = o.order_id)`,
};
