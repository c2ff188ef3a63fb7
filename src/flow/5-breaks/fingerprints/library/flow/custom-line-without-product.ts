import type { Fingerprint } from '../../fingerprint.ts';
import { isDue } from './due-orders.ts';

/** A line that was typed in by hand; tips, gift cards and charges have no product either. */
const customLine = `exists (select 1 from canon.shop_order_line l where l.order_id = o.order_id and l.custom and coalesce(l.kind, 'item') = 'item' and l.item_key is null)`;

export const customLineWithoutProduct: Fingerprint = {
  id: 'custom-line-without-product',
  subject: 'order',
  kinds: ['document-not-posted'],
  certainty: 'circumstance',
  seen: 'The sales orders that go no further have a line that was typed in by hand, without a product behind it.',
  next: 'Map such lines to an item for what has none, then confirm the sales orders that wait.',
  mark: `d.class = 'order' and ${customLine}`,
  among: isDue,
  reach: customLine,
};
