import type { Fingerprint } from '../../fingerprint.ts';
import { shippedByErp } from './shipped-by-erp.ts';

const itemOnTwoLines = `exists (select 1 from canon.shop_order_line k join canon.shop_order_line n on n.order_id = k.order_id and n.item_key = k.item_key and n.line_id > k.line_id
  where k.order_id = o.order_id and k.kind = 'item' and n.kind = 'item')`;

export const duplicateItemLinesCannotBeFulfilled: Fingerprint = {
  id: 'duplicate-item-lines-cannot-be-fulfilled',
  subject: 'order',
  kinds: ['fulfilment-missing-in-shop', 'fulfilment-quantity-differs'],
  certainty: 'circumstance',
  seen: 'The orders whose shipments the shop does not have contain the same item on two lines.',
  next: 'Match by the id of the line, then send the shipments again.',
  mark: itemOnTwoLines,
  // What came back had been marked as sent by hand.
  among: `${shippedByErp} and not exists (select 1 from canon.shop_refund_line r where r.ref_key = o.ref_key)`,
  reach: itemOnTwoLines,
};
