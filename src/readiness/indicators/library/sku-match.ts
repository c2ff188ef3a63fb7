import type { Indicator } from '../indicator.ts';
import { policy, threshold } from '../thresholds.ts';

export const skuMatch: Indicator = {
  id: 'sku-match',
  title: 'SKU match',
  workflow: 'master-data',
  unit: 'share',
  worse: 'lower',
  measures: 'The share of active SKUs that are on both sides, as the last run found them.',
  formula: '1 - SKUs on one side only / active SKUs',
  source:
    'The items or references of the ERP, without which there is no data; active are what the shop sells, and what the ERP holds for its products.',
  sides: ['shop', 'erp'],
  basis: { kind: 'snapshot' },
  least: 'one',
  of: 'SKUs',
  green: threshold(1, 'share', policy('Every active SKU has its item: it can be sold any moment.')),
  amber: threshold(0.999, 'share', policy('One of a thousand, and then that one cannot be shipped.')),
};
