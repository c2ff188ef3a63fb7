import type { Fingerprint } from '../../fingerprint.ts';

export const staleWorkDatePrice: Fingerprint = {
  id: 'stale-work-date-price',
  subject: 'item',
  kinds: ['sku-attribute-differs'],
  certainty: 'record',
  seen: 'The shop asks a price that the same list states for other days: one that has ended, or has not begun.',
  next: 'Restart the job that sends prices so that it takes the day of today, then send all prices once more.',
  mark: `b.field = 'price' and exists (
    select 1 from canon.erp_list_price q join canon.erp_list_price p on p.list is not distinct from q.list and p.item_key = q.item_key
    where q.list_price_id = b.erp_row and p.list_price_id <> q.list_price_id and p.price = i.price)`,
};
