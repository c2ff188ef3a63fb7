import type { Indicator } from '../indicator.ts';
import { policy, threshold } from '../thresholds.ts';

export const statusAgreement: Indicator = {
  id: 'status-agreement',
  title: 'Status agreement',
  workflow: 'fulfilment',
  unit: 'share',
  worse: 'lower',
  measures: 'The share of orders whose status is the same on both sides.',
  formula: '1 - orders with a break of status / orders placed in the week',
  source: 'Statuses of both sides, by the controls of status and fulfilment.',
  sides: ['shop', 'erp'],
  basis: { kind: 'weekly' },
  least: 'share',
  of: 'orders',
  green: threshold(0.995, 'share', policy('One order of two hundred.')),
  amber: threshold(0.99, 'share', policy('Below 99 % customer service tells people what is not so.')),
};
