import type { Indicator } from '../indicator.ts';
import { policy, threshold } from '../thresholds.ts';

export const refundToErpP50: Indicator = {
  id: 'refund-to-erp-p50',
  title: 'Refund to ERP, p50',
  workflow: 'refunds',
  unit: 'hours',
  worse: 'higher',
  measures: 'Hours from a refund until the ERP has its credit memo, median.',
  formula: 'p50 over refunds of the week of (credit memo made - refund made)',
  source:
    'Times of both sides; where one gives only days, the measure is coarse, and decides only what a day can decide.',
  sides: ['shop', 'erp'],
  basis: { kind: 'weekly' },
  least: 'percentile',
  of: 'refunds',
  green: threshold(4, 'hours', policy('Half a working day.')),
  amber: threshold(24, 'hours', policy('A day.')),
};
