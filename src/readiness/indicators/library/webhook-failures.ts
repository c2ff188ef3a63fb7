import type { Indicator } from '../indicator.ts';
import { readWebhooks } from '../read-webhooks.ts';
import { policy, threshold } from '../thresholds.ts';
export const webhookFailures: Indicator = {
  id: 'webhook-failures',
  title: 'Webhook failures',
  workflow: 'integration',
  unit: 'share',
  worse: 'higher',
  measures: 'The share of webhook deliveries that failed.',
  formula: 'failed deliveries / deliveries, as recorded by week',
  source:
    'The webhooks of the readiness record: a file of orders does not tell. Without it there is no data.',
  sides: ['shop'],
  basis: { kind: 'told', read: readWebhooks },
  least: 'share',
  of: 'deliveries',
  green: threshold(0.001, 'share', policy('The shop repeats a delivery 8 times over 4 hours.')),
  amber: threshold(
    0.01,
    'share',
    policy('One of a hundred, or a subscription that was removed, loses orders.'),
  ),
  red: ({ readiness }, { week }) =>
    readiness.webhooks?.some((one) => one.week === week && one.removed) ? 'a subscription was removed' : null,
};
