import type { Indicator } from '../indicator.ts';
import { policy, threshold } from '../thresholds.ts';

export const fulfilmentBackP95: Indicator = {
  id: 'fulfilment-back-p95',
  title: 'Fulfilment back to the shop, p95',
  workflow: 'fulfilment',
  unit: 'hours',
  worse: 'higher',
  measures: 'Hours from a fulfilment in the ERP until the shop has it, 95th percentile.',
  formula: 'p95 over orders of the week of (first fulfilment in the shop - first fulfilment in the ERP)',
  source:
    'Fulfilments of both sides with their times of creation; where only days are known, or the shop had it first, there is nothing to measure.',
  sides: ['shop', 'erp'],
  basis: { kind: 'weekly' },
  least: 'percentile',
  of: 'orders',
  green: threshold(8, 'hours', policy('Two intervals of the slowest sync seen (4 hours).')),
  amber: threshold(24, 'hours', policy('A customer asks after a day.')),
};
