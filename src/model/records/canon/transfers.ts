import type { CanonTable } from './column-type.ts';

export const integrationLogColumns = {
  log_id: 'bigint',
  side: 'text',
  external_id: 'text',
  logged_at: 'timestamptz',
  topic: 'text',
  object: 'text',
  ref_key: 'text',
  status: 'text',
  message: 'text',
  document: 'text',
  attempt: 'integer',
  /** Id of the webhook delivery. */
  delivery: 'text',
} as const satisfies CanonTable;

export const subscriptionColumns = {
  subscription_id: 'bigint',
  external_id: 'text',
  topic: 'text',
  endpoint: 'text',
  created_at: 'timestamptz',
  api_version: 'text',
  format: 'text',
  status: 'text',
  shop: 'text',
} as const satisfies CanonTable;
