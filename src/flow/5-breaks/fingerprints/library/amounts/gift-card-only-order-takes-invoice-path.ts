import type { Fingerprint } from '../../fingerprint.ts';

export const giftCardOnlyOrderTakesInvoicePath: Fingerprint = {
  id: 'gift-card-only-order-takes-invoice-path',
  subject: 'order',
  kinds: ['status-differs', 'fulfilment-missing-in-erp'],
  certainty: 'circumstance',
  seen: 'Orders with a gift card and goods are shipped in the shop and stay partly open in the ERP: the card is never shipped there.',
  next: 'Have the connector ship gift cards in the ERP when the shop issues them, then close these orders.',
  mark: `exists (select 1 from canon.shop_order_line k where k.order_id = o.order_id and k.kind = 'gift-card') and coalesce(d.fulfilment_status, '') <> 'fulfilled'`,
  reach: `o.fulfilment_status = 'fulfilled' and o.cancelled_on is null and exists (select 1 from canon.shop_order_line k where k.order_id = o.order_id and k.kind = 'gift-card') and exists (select 1 from canon.shop_order_line k where k.order_id = o.order_id and k.kind = 'item')`,
};
