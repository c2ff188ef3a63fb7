import type { Indicator } from '../indicator.ts';
import { policy, threshold } from '../thresholds.ts';

export const fulfilmentBackP50: Indicator = {
  id: 'fulfilment-back-p50',
  title: 'Fulfilment back to the shop, p50',
  workflow: 'fulfilment',
  unit: 'hours',
  worse: 'higher',
  measures: 'Hours from a fulfilment in the ERP until the shop has it, median.',
  formula: 'p50 over orders of the week of (first fulfilment in the shop - first fulfilment in the ERP)',
  source:
    'Fulfilments of both sides with their times of creation; where only days are known, or the shop had it first, there is nothing to measure.',
  sides: ['shop', 'erp'],
  basis: { kind: 'weekly' },
  least: 'percentile',
  of: 'orders',
  green: threshold(
    4,
    'hours',
    policy('Half a working day for a tracking number; sync intervals seen run from 30 minutes to 4 hours.'),
  ),
  amber: threshold(8, 'hours', policy('A working day.')),
};
