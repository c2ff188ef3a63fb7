import type { Indicator } from '../indicator.ts';
import { policy, threshold } from '../thresholds.ts';

export const roundingLineShare: Indicator = {
  id: 'rounding-line-share',
  title: 'Rounding lines',
  workflow: 'orders',
  unit: 'share',
  worse: 'higher',
  measures: 'The share of documents that balance themselves with a rounding line.',
  formula: 'documents with a rounding line other than nought / documents of the week',
  source: 'Lines of ERP documents of the kind rounding; without lines there is no data.',
  sides: ['erp'],
  basis: { kind: 'weekly' },
  least: 'share',
  of: 'documents',
  green: threshold(0.02, 'share', policy('A cent of tax on one document of fifty is arithmetic.')),
  amber: threshold(0.05, 'share', policy('A rounding line on one of twenty hides a rule that differs.')),
};
