import type { Indicator } from '../indicator.ts';
import { policy, threshold } from '../thresholds.ts';

export const orderValueGross: Indicator = {
  id: 'order-value-gross',
  title: 'Order value difference, gross',
  workflow: 'orders',
  unit: 'share',
  worse: 'higher',
  measures:
    'What the totals of matched orders differ by, of their value, whatever the sign, in the currency where it is greatest.',
  formula: 'sum(|ERP total - shop total|) / sum(shop total), by currency; the greatest',
  source: 'Totals of matched orders in one currency; orders that are missing have an indicator of their own.',
  sides: ['shop', 'erp'],
  basis: { kind: 'weekly' },
  least: 'one',
  of: 'orders',
  green: threshold(0.0001, 'share', policy('A cent in a hundred.')),
  amber: threshold(0.0005, 'share', policy('Five cents in a hundred are noticed at month-end.')),
};
