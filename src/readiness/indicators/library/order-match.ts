import type { Indicator } from '../indicator.ts';
import { policy, threshold } from '../thresholds.ts';

export const orderMatch: Indicator = {
  id: 'order-match',
  title: 'Order match rate',
  workflow: 'orders',
  unit: 'share',
  worse: 'lower',
  measures: 'The share of orders that agree with the ERP in all compared fields.',
  formula: '1 - orders with a break of their sale, status or exchange / orders placed in the week',
  source: 'Orders of the shop and documents of the ERP, by all controls that could be checked.',
  sides: ['shop', 'erp'],
  basis: { kind: 'weekly' },
  least: 'share',
  of: 'orders',
  green: threshold(0.995, 'share', policy('One order of two hundred differs.')),
  amber: threshold(0.99, 'share', policy('Below 99 % month-end does not tie without work.')),
};
