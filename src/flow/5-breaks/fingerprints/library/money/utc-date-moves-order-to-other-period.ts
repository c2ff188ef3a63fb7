import type { Fingerprint } from '../../fingerprint.ts';

export const utcDateMovesOrderToOtherPeriod: Fingerprint = {
  id: 'utc-date-moves-order-to-other-period',
  subject: 'order',
  kinds: ['period-differs'],
  certainty: 'record',
  seen: 'The document bears the day it was in UTC, and not the day it was in the books.',
  next: 'Convert to the zone of the books before taking the day, then post the orders of the month end again.',
  mark: `cast(timezone('UTC', o.placed_at) as date) <> o.placed_on and (d.posted_on = cast(timezone('UTC', o.placed_at) as date) or d.document_on = cast(timezone('UTC', o.placed_at) as date))`,
};
