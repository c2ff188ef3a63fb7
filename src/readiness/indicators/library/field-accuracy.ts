import type { Indicator } from '../indicator.ts';
import { policy, threshold } from '../thresholds.ts';

export const fieldAccuracy: Indicator = {
  id: 'field-accuracy',
  title: 'Field accuracy',
  workflow: 'orders',
  unit: 'share',
  worse: 'lower',
  measures: 'The share of compared fields of matched orders that agree.',
  formula: '1 - fields that are wrong in themselves / (matched orders x fields both sides fill)',
  source:
    'Orders and documents of both sides; a field counts where both sides fill it, and a difference that follows from another counts once.',
  sides: ['shop', 'erp'],
  basis: { kind: 'weekly' },
  least: 'share',
  of: 'fields',
  green: threshold(
    0.999,
    'share',
    policy('Any mismatch in finance or identity, else one per thousand, is what one guide calls healthy.'),
  ),
  amber: threshold(0.998, 'share', policy('Twice the exceptions of green.')),
};
