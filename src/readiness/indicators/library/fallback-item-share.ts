import type { Indicator } from '../indicator.ts';
import { policy, threshold } from '../thresholds.ts';

export const fallbackItemShare: Indicator = {
  id: 'fallback-item-share',
  title: 'Fallback items',
  workflow: 'master-data',
  unit: 'share',
  worse: 'higher',
  measures: 'The share of document lines that are booked on an item of last resort.',
  formula: 'document lines on items marked as fallback / document lines with an item',
  source:
    'The item list of the ERP must say which items are fallbacks (field isFallback); without it there is no data.',
  sides: ['erp'],
  basis: { kind: 'weekly' },
  least: 'share',
  of: 'document lines',
  green: threshold(
    0.001,
    'share',
    policy('A line on the fallback item has lost its SKU; one in a thousand is a mapping of the day.'),
  ),
  amber: threshold(0.005, 'share', policy('More is a SKU master that does not keep up with what is sold.')),
};
