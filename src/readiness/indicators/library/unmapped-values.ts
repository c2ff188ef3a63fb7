import type { Indicator } from '../indicator.ts';
import { policy, threshold } from '../thresholds.ts';

export const unmappedValues: Indicator = {
  id: 'unmapped-values',
  title: 'Values first seen without a mapping',
  workflow: 'master-data',
  unit: 'count',
  worse: 'higher',
  measures:
    'SKUs, locations, gateways and currencies that orders bear for the first time and that nothing on the other side answers to.',
  formula: 'distinct values first seen in the week that the other side does not know',
  source:
    'Items and references of the ERP, its warehouses and currencies, and the gateways of the profile; a kind of which the other side lists nothing is not counted.',
  sides: ['shop', 'erp'],
  basis: { kind: 'weekly' },
  least: 'one',
  of: 'orders',
  green: threshold(0, 'count', policy('A new value is mapped before it is sold.')),
  amber: threshold(2, 'count', policy('Two may be the news of the day; more is a process that is missing.')),
};
