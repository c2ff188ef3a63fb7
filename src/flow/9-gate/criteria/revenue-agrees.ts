import { agreement } from './shared/agreement.ts';

const listed = 'One of the four measures of cutover practice; its threshold is policy.';

/** Revenue is the same on both sides. */
export const revenueAgrees = agreement('revenue-recognition-errors', {
  id: 'revenue-agrees',
  title: 'Revenue agrees',
  hard: true,
  claim:
    'Lines, taxes, payments and payouts have the same amounts in the same periods in the last full runs.',
  why: listed,
  role: 'finance',
  records: 'orders',
});
