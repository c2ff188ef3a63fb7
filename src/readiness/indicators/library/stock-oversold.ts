import type { Indicator } from '../indicator.ts';
import { policy, threshold } from '../thresholds.ts';

export const stockOversold: Indicator = {
  id: 'stock-oversold',
  title: 'Best sellers that the ERP has run out of',
  workflow: 'stock',
  unit: 'count',
  worse: 'higher',
  measures: 'Of the hundred SKUs that sold most, those that the shop still sells and the ERP has none of.',
  formula: 'best sellers with ERP stock nought or less and shop stock above nought, over all locations',
  source: 'Stock exports of both sides and order lines; without them there is no data.',
  sides: ['shop', 'erp'],
  basis: { kind: 'snapshot' },
  least: 'one',
  of: 'best sellers',
  green: threshold(0, 'count', policy('None: each is a sale that cannot be shipped.')),
  amber: threshold(0, 'count', policy('Any is red.')),
};
