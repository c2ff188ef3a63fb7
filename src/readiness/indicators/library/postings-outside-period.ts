import type { Indicator } from '../indicator.ts';
import { policy, threshold } from '../thresholds.ts';

export const postingsOutsidePeriod: Indicator = {
  id: 'postings-outside-period',
  title: 'Postings outside their period',
  workflow: 'orders',
  unit: 'share',
  worse: 'higher',
  measures: 'The share of orders whose revenue is posted in another period than theirs.',
  formula: 'breaks period-differs / orders of the week with a posted document',
  source: 'Posting dates of the ERP; without them there is no data.',
  sides: ['shop', 'erp'],
  basis: { kind: 'weekly' },
  least: 'share',
  of: 'orders',
  green: threshold(0.001, 'share', policy('Cut-off at the turn of a month catches one in a thousand.')),
  amber: threshold(0.005, 'share', policy('More is a cut-off that does not work.')),
};
