import type { Indicator } from '../indicator.ts';
import { policy, threshold } from '../thresholds.ts';

export const stockAgreement: Indicator = {
  id: 'stock-agreement',
  title: 'Stock agreement',
  workflow: 'stock',
  unit: 'share',
  worse: 'lower',
  measures:
    'The share of SKUs by location that have the same stock on both sides, at the instant of the exports.',
  formula: '1 - stock levels that differ or are on one side only / stock levels',
  source:
    'Stock exports of both sides; without both there is no data. Book against book, so that near all should agree. Levels that differ only because an order or another record is missing count here; the gate counts them with what is missing.',
  sides: ['shop', 'erp'],
  basis: { kind: 'snapshot' },
  least: 'share',
  of: 'stock levels',
  green: threshold(
    0.995,
    'share',
    policy('Book against book at one instant should agree; warehouses aim for 99.5 % against the shelf.'),
  ),
  amber: threshold(0.98, 'share', policy('One in fifty oversells every day.')),
};
