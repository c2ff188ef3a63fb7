import type { Indicator } from '../indicator.ts';
import { policy, threshold } from '../thresholds.ts';

export const orderToErpSlow: Indicator = {
  id: 'order-to-erp-slow',
  title: 'Orders that took over 4 hours',
  workflow: 'orders',
  unit: 'share',
  worse: 'higher',
  measures: 'The share of orders that took more than four hours to reach the ERP.',
  formula: 'orders of the week that took more than 4 hours / orders of the week with times on both sides',
  source: 'Times of creation of both sides; without them there is no data.',
  sides: ['shop', 'erp'],
  basis: { kind: 'weekly' },
  least: 'one',
  of: 'orders',
  green: threshold(0, 'share', policy('None: stock is sold again while an order is on its way.')),
  amber: threshold(0, 'share', policy('Any order over 4 hours is red.')),
};
