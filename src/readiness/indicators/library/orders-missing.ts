import type { DecisionFacts } from '../../../model/decision/index.ts';
import type { Indicator } from '../indicator.ts';
import { policy, threshold } from '../thresholds.ts';

/** Whether each open problem of missing orders bears the name of a failure mode. */
function explained({ problems }: DecisionFacts): boolean {
  const own = problems.filter(
    ({ kind, state }) => kind === 'order-missing-in-erp' && state !== 'gone' && state !== 'verified',
  );
  return own.length > 0 && own.every(({ fingerprint }) => fingerprint !== null);
}

export const ordersMissing: Indicator = {
  id: 'orders-missing',
  title: 'Orders missing after 24 hours',
  workflow: 'orders',
  unit: 'count',
  worse: 'higher',
  measures: 'Orders that are older than a day and not in the ERP, as the last run found them.',
  formula: 'breaks order-missing-in-erp of orders placed more than 24 hours before the run',
  source: 'Control order.reaches-erp on both files.',
  sides: ['shop', 'erp'],
  basis: { kind: 'snapshot' },
  least: 'one',
  of: 'orders',
  green: threshold(0, 'count', policy('None.')),
  amber: threshold(1, 'count', policy('One, and explained: the break bears the name of its failure mode.')),
  red: (facts, { value }) => (value === 1 && !explained(facts) ? 'the missing order is not explained' : null),
};
