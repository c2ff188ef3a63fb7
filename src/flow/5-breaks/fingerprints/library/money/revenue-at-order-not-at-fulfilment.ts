import type { Fingerprint } from '../../fingerprint.ts';

export const revenueAtOrderNotAtFulfilment: Fingerprint = {
  id: 'revenue-at-order-not-at-fulfilment',
  subject: 'order',
  kinds: ['period-differs', 'billed-before-shipped'],
  certainty: 'record',
  seen: 'The document bears the day of the order although the goods left in a later period, or have not left.',
  next: 'Defer the revenue of what is not shipped, then post by shipment.',
  mark: `d.posted_on = o.placed_on and (o.fulfilled_on is null or o.fulfilled_on > d.posted_on) and coalesce(o.fulfilment_status, 'unfulfilled') <> 'partial'`,
};
