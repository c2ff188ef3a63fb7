import type { Fingerprint } from '../../fingerprint.ts';
import { bearsUtcDay, oneCompany, utcDays } from './utc-days.ts';

export const utcDateMovesOrderToOtherPeriod: Fingerprint = {
  id: 'utc-date-moves-order-to-other-period',
  subject: 'order',
  kinds: ['period-differs'],
  certainty: 'record',
  seen: 'The document bears the day it was in UTC, and not the day it was in the books.',
  next: 'Convert to the zone of the books before taking the day, then post the orders of the month end again.',
  steps: [utcDays],
  mark: `${bearsUtcDay} and not (${oneCompany})`,
};
