import type { Indicator } from '../indicator.ts';
import { policy, threshold } from '../thresholds.ts';

export const refundMatch48h: Indicator = {
  id: 'refund-match-48h',
  title: 'Refunds matched in 48 hours',
  workflow: 'refunds',
  unit: 'share',
  worse: 'lower',
  measures: 'The share of refunds whose credit memo agrees and was there within 48 hours.',
  formula: 'refunds of the week with an agreeing credit memo within 48 hours / refunds of the week',
  source:
    'Refunds of the shop and credit memos of the ERP; where the ERP gives only days, a memo counts up to the second day after.',
  sides: ['shop', 'erp'],
  basis: { kind: 'weekly' },
  least: 'share',
  of: 'refunds',
  green: threshold(0.995, 'share', policy('One refund of two hundred.')),
  amber: threshold(0.99, 'share', policy('Customers ask for money they do not see.')),
};
