import type { JsonObject } from '../parse-json.ts';
import type { BulkRow } from './bulk-row.ts';
import { idOf, textAt, textOf } from './node-values.ts';

/** A webhook subscription. */
export const subscriptionRow = (node: JsonObject): BulkRow => ({
  record: 'subscription',
  fields: {
    id: idOf(node.id),
    topic: topicOf(textOf(node.topic)),
    endpoint:
      textOf(node.uri) ??
      textOf(node.callbackUrl) ??
      textAt(node, 'endpoint', 'callbackUrl') ??
      textAt(node, 'endpoint', 'arn') ??
      textAt(node, 'endpoint', 'pubSubTopic'),
    createdAt: textOf(node.createdAt),
    apiVersion: textAt(node, 'apiVersion', 'handle') ?? textOf(node.apiVersion),
    format: textOf(node.format)?.toLowerCase(),
  },
});

/** Resources whose names hold an underscore themselves. */
const resources =
  /^(order_transactions|tender_transactions|inventory_levels|inventory_items|fulfillment_orders|fulfillment_events|reverse_fulfillment_orders|reverse_deliveries|draft_orders|payment_terms|payment_schedules|bulk_operations|company_locations|company_contacts|[a-z]+)_/;

/** ORDERS_CREATE is what webhooks call orders/create. */
const topicOf = (topic: string | undefined): string | undefined =>
  topic === undefined || topic.includes('/') ? topic : topic.toLowerCase().replace(resources, '$1/');
