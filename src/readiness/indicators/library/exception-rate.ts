import type { Indicator } from '../indicator.ts';
import { policy, threshold } from '../thresholds.ts';

export const exceptionRate: Indicator = {
  id: 'exception-rate',
  title: 'Exception rate',
  workflow: 'integration',
  unit: 'share',
  worse: 'higher',
  measures: 'The share of orders that somebody has to look at, for whatever break.',
  formula: 'distinct orders that a break names / orders placed in the week',
  source: 'All controls that could be checked, and the orders of the shop.',
  sides: ['shop', 'erp'],
  basis: { kind: 'weekly' },
  least: 'share',
  of: 'orders',
  green: threshold(0.01, 'share', policy('One order of a hundred is work that a person can do.')),
  amber: threshold(
    0.02,
    'share',
    policy('Vendors claim 2 to 5 % of records fail silently: beyond 2 % people no longer keep up.'),
  ),
};
