import type { Fingerprint } from '../../fingerprint.ts';

export const discountShareKeptAfterQuantityEdit: Fingerprint = {
  id: 'discount-share-kept-after-quantity-edit',
  subject: 'order',
  kinds: ['discount-differs', 'line-price-differs', 'order-total-differs'],
  certainty: 'residual',
  seen: 'An edit took units of the line away, and the ERP kept the discount of the quantity that was ordered.',
  next: 'Allocate the discount anew when the quantity changes, then correct the edited orders.',
  mark: `exists (select 1 from canon.shop_edited_order x where x.order_id = o.order_id and x.discount > o.discount and b.kind <> 'order-total-differs' and b.actual_minor = x.discount)
  or exists (select 1 from canon.shop_edited_line x join canon.shop_order_line l on l.line_id = x.line_id where x.order_id = o.order_id and l.quantity > 0 and x.discount > coalesce(l.discount, 0) and abs(coalesce(b.effect, b.actual_minor - b.expected_minor)) between x.discount - coalesce(l.discount, 0) - 1 and (x.discount - coalesce(l.discount, 0)) * 2)`,
};
