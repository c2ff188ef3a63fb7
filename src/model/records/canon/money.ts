import type { CanonTable } from './column-type.ts';

export const paymentColumns = {
  payment_id: 'bigint',
  external_id: 'text',
  type: 'text',
  ref_key: 'text',
  order_name: 'text',
  amount: 'bigint',
  fee: 'bigint',
  net: 'bigint',
  currency: 'text',
  occurred_on: 'date',
  payout: 'text',
  payout_on: 'date',
  payout_status: 'text',
  gateway: 'text',
  entity: 'text',
  status: 'text',
  shop: 'text',
  account: 'text',
  created_at: 'timestamptz',
  other_amount: 'bigint',
  other_currency: 'text',
  /** The external_id of the order's payment that this transaction of a payout settles. */
  source_id: 'text',
} as const satisfies CanonTable;

export const payoutColumns = {
  payout_id: 'bigint',
  payout: 'text',
  payout_key: 'text',
  currency: 'text',
  paid_on: 'date',
  gross: 'bigint',
  fee: 'bigint',
  net: 'bigint',
  entity: 'text',
  status: 'text',
  shop: 'text',
} as const satisfies CanonTable;

export const shopRefundColumns = {
  refund_id: 'bigint',
  external_id: 'text',
  ref_key: 'text',
  order_name: 'text',
  amount: 'bigint',
  currency: 'text',
  refunded_on: 'date',
  gateway: 'text',
  dated: 'boolean',
  shipping: 'bigint',
  tax: 'bigint',
  duty: 'bigint',
  adjustment: 'bigint',
  rounding: 'bigint',
  /** The money given back, where the refund's value is another: what pays for an exchange is credited, but not paid back. */
  paid_back: 'bigint',
  status: 'text',
  refunded_at: 'timestamptz',
  settled_at: 'timestamptz',
  return_ref: 'text',
  other_amount: 'bigint',
  other_currency: 'text',
} as const satisfies CanonTable;

export const shopRefundLineColumns = {
  refund_line_id: 'bigint',
  external_id: 'text',
  /** The external_id of the refund. */
  refund: 'text',
  ref_key: 'text',
  order_name: 'text',
  /** The external_id of the order line. */
  line: 'text',
  sku: 'text',
  item_key: 'text',
  quantity: 'decimal(18,6)',
  amount: 'bigint',
  tax: 'bigint',
  currency: 'text',
  restock_type: 'text',
  restocked: 'boolean',
  location: 'text',
  location_key: 'text',
} as const satisfies CanonTable;
