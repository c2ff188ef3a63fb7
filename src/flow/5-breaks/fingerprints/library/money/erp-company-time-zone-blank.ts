import type { Fingerprint } from '../../fingerprint.ts';
import { bearsUtcDay, perhapsOneCompany, utcDays } from './utc-days.ts';

export const erpCompanyTimeZoneBlank: Fingerprint = {
  id: 'erp-company-time-zone-blank',
  subject: 'order',
  kinds: ['period-differs'],
  certainty: 'record',
  seen: "One company's documents bear the day it was in UTC, while those of another bear the day it was in the books.",
  next: 'Fill in the time zone of the company, then post its orders of the month end again.',
  steps: [utcDays],
  // Where no other company had an order at such an hour, it may as well be all of them.
  mark: `${bearsUtcDay} and ${perhapsOneCompany}`,
};
