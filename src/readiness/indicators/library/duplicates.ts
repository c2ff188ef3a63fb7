import type { Indicator } from '../indicator.ts';
import { policy, threshold } from '../thresholds.ts';

export const duplicates: Indicator = {
  id: 'duplicates',
  title: 'Duplicates in the ERP',
  workflow: 'orders',
  unit: 'share',
  worse: 'higher',
  measures: 'Orders and refunds that stand in the ERP more than once.',
  formula: 'breaks order-duplicated-in-erp and refund-duplicated-in-erp / orders placed in the week',
  source: 'Controls order.posted-once and refunds in both files.',
  sides: ['shop', 'erp'],
  basis: { kind: 'weekly' },
  least: 'one',
  of: 'orders',
  green: threshold(0, 'share', policy('A double post doubles revenue, tax and stock.')),
  amber: threshold(0, 'share', policy('Any duplicate is red.')),
};
