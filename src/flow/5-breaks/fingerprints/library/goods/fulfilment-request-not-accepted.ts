import type { Fingerprint } from '../../fingerprint.ts';

export const fulfilmentRequestNotAccepted: Fingerprint = {
  id: 'fulfilment-request-not-accepted',
  subject: 'order',
  kinds: ['fulfilment-missing-in-shop', 'fulfilment-quantity-differs'],
  certainty: 'record',
  seen: 'The shop asked a fulfilment service to send the lines, and the request was never accepted: what the ERP says of the parcels is refused.',
  next: 'Accept the requests that are open, then send the parcels; then have requests accepted before anything is shipped.',
  mark: `exists (select 1 from canon.shop_order_line k left join pair.item_of_sku m on m.sku_key = k.item_key
  where k.order_id = o.order_id and coalesce(m.item_key, k.item_key) = b.item_key and position(' + submitted + ' in ' + ' || k.request_status || ' + ') > 0)`,
  sharperThan: ['duplicate-item-lines-cannot-be-fulfilled', 'line-split-over-two-locations'],
};
