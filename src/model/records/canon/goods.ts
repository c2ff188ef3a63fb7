import type { CanonTable } from './column-type.ts';

const itemColumns = {
  variant_id: 'text',
  product_id: 'text',
  price: 'decimal(18,6)',
  is_bundle: 'boolean',
  is_fallback: 'boolean',
  stocked: 'boolean',
  created_at: 'timestamptz',
  created_by: 'text',
} as const satisfies CanonTable;

export const shopItemColumns = {
  item_id: 'bigint',
  sku: 'text',
  sku_key: 'text',
  item_key: 'text',
  title: 'text',
  barcode: 'text',
  status: 'text',
  compare_at_price: 'decimal(18,6)',
  ...itemColumns,
} as const satisfies CanonTable;

export const erpItemColumns = {
  item_id: 'bigint',
  item: 'text',
  item_key: 'text',
  description: 'text',
  barcode: 'text',
  unit: 'text',
  status: 'text',
  blocked: 'boolean',
  ...itemColumns,
} as const satisfies CanonTable;

export const erpListPriceColumns = {
  list_price_id: 'bigint',
  list: 'text',
  item: 'text',
  item_key: 'text',
  price: 'decimal(18,6)',
  currency: 'text',
  starts_on: 'date',
  ends_on: 'date',
  changed_at: 'timestamptz',
  changed_by: 'text',
} as const satisfies CanonTable;

const stockColumns = {
  item_key: 'text',
  location: 'text',
  location_key: 'text',
  on_hand: 'decimal(18,6)',
  available: 'decimal(18,6)',
  committed: 'decimal(18,6)',
  incoming: 'decimal(18,6)',
  moved_at: 'timestamptz',
  synced_at: 'timestamptz',
  sync_batch: 'text',
} as const satisfies CanonTable;

export const shopStockColumns = {
  stock_id: 'bigint',
  sku: 'text',
  ...stockColumns,
} as const satisfies CanonTable;

export const erpStockColumns = {
  stock_id: 'bigint',
  item: 'text',
  ...stockColumns,
} as const satisfies CanonTable;

export const fulfilmentColumns = {
  fulfilment_id: 'bigint',
  external_id: 'text',
  ref_key: 'text',
  item_key: 'text',
  quantity: 'decimal(18,6)',
  shipped_on: 'date',
  status: 'text',
  /** The order line in the shop, the document line in the ERP. */
  line: 'text',
  location: 'text',
  location_key: 'text',
  created_at: 'timestamptz',
  /** Id of the same fulfilment on the other side; negative where sending it failed. */
  counterpart: 'text',
} as const satisfies CanonTable;

export const returnColumns = {
  return_id: 'bigint',
  external_id: 'text',
  ref_key: 'text',
  order_name: 'text',
  line: 'text',
  sku: 'text',
  item_key: 'text',
  quantity: 'decimal(18,6)',
  restocked: 'decimal(18,6)',
  location: 'text',
  location_key: 'text',
  returned_on: 'date',
  fee: 'bigint',
  currency: 'text',
  status: 'text',
} as const satisfies CanonTable;
