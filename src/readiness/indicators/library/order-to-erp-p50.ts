import type { Indicator } from '../indicator.ts';
import { policy, threshold } from '../thresholds.ts';

export const orderToErpP50: Indicator = {
  id: 'order-to-erp-p50',
  title: 'Order to ERP, p50',
  workflow: 'orders',
  unit: 'hours',
  worse: 'higher',
  measures:
    'Hours from an order, or from its first payment where it waited for that, until the ERP has it, median.',
  formula: 'p50 over orders of the week of (first document in the ERP - order placed or first paid)',
  source:
    'Times of creation of both sides; where the ERP gives only days, the measure is coarse, and decides only what a day can decide.',
  sides: ['shop', 'erp'],
  basis: { kind: 'weekly' },
  least: 'percentile',
  of: 'orders',
  green: threshold(0.25, 'hours', policy('One interval of the usual order sync of 15 minutes.')),
  amber: threshold(0.5, 'hours', policy('Two intervals of 15 minutes.')),
};
