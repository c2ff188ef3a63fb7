import type { Fingerprint } from '../../fingerprint.ts';

export const bundleParentAndComponentsBothCounted: Fingerprint = {
  id: 'bundle-parent-and-components-both-counted',
  subject: 'fulfilment',
  kinds: ['fulfilment-quantity-differs'],
  certainty: 'residual',
  seen: 'The components of a bundle went out of the ERP twice as often as they were sold.',
  next: 'Do not explode a bundle whose components are on the order, then take the second issue back.',
  mark: `cast(b.actual as decimal(18,6)) = 2 * cast(b.expected as decimal(18,6)) and exists (select 1 from canon.shop_order_line l left join pair.item_of_sku m on m.sku_key = l.item_key where l.order_id = o.order_id and (l.bundle_id is not null or l.bundle is not null) and coalesce(m.item_key, l.item_key) = b.item_key)`,
};
