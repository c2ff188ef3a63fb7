import type { Fingerprint } from '../../fingerprint.ts';

/** SQL that the ERP's price is what the component costs by itself: in the shop, on the list of the ERP, or sold alone. */
const ownPrice = `(exists (select 1 from canon.shop_item i where i.sku_key = l.item_key and i.price = e.unit_price)
  or exists (select 1 from canon.erp_item j where j.item_key = e.item_key and j.price = e.unit_price)
  or exists (select 1 from canon.shop_order_line k join canon.shop_order a on a.order_id = k.order_id where k.item_key = l.item_key and k.bundle_id is null and k.unit_price = e.unit_price and a.currency = o.currency))`;

export const bundleParentIdentityLost: Fingerprint = {
  id: 'bundle-parent-identity-lost',
  subject: 'line',
  kinds: ['line-price-differs'],
  certainty: 'residual',
  seen: 'Components of a bundle are billed at what each costs by itself: the ERP never heard of the bundle.',
  next: 'Carry the group of the lines over as a kit, or the allocated amounts, then correct the components.',
  mark: `l.bundle_id is not null and e.unit_price > l.unit_price and ${ownPrice}`,
  among: `l.bundle_id is not null`,
  sharperThan: ['price-level-overrides-order-price'],
};
