import type { Indicator } from '../indicator.ts';
import { policy, threshold } from '../thresholds.ts';

export const refundToErpP95: Indicator = {
  id: 'refund-to-erp-p95',
  title: 'Refund to ERP, p95',
  workflow: 'refunds',
  unit: 'hours',
  worse: 'higher',
  measures: 'Hours from a refund until the ERP has its credit memo, 95th percentile.',
  formula: 'p95 over refunds of the week of (credit memo made - refund made)',
  source:
    'Times of both sides; where one gives only days, the measure is coarse, and decides only what a day can decide.',
  sides: ['shop', 'erp'],
  basis: { kind: 'weekly' },
  least: 'percentile',
  of: 'refunds',
  green: threshold(24, 'hours', policy('A day.')),
  amber: threshold(48, 'hours', policy('Customers are told that a refund takes two days.')),
};
