import type { Source } from '../insert.ts';
import { itemKey } from '../keys.ts';
import { amountOf, type Columns, locationColumns, wordOf } from './kind.ts';

const itemColumns: Columns = (source) => ({
  item_id: source.rowId,
  item_key: itemKey(source.field('sku')),
  barcode: source.field('barcode'),
  variant_id: source.field('variantId'),
  product_id: source.field('productId'),
  price: source.field('price', 'decimal(18,6)'),
  is_bundle: source.field('isBundle', 'boolean'),
  is_fallback: source.field('isFallback', 'boolean'),
  stocked: source.field('stocked', 'boolean'),
  created_at: source.field('createdAt', 'timestamptz'),
  created_by: source.field('createdBy'),
});

export const shopItemColumns: Columns = (source, tools) => ({
  ...itemColumns(source, tools),
  sku: source.field('sku'),
  sku_key: itemKey(source.field('sku')),
  title: source.field('title'),
  status: wordOf(source, 'status'),
  compare_at_price: source.field('compareAtPrice', 'decimal(18,6)'),
});

export const erpItemColumns: Columns = (source, tools) => ({
  ...itemColumns(source, tools),
  item: source.field('sku'),
  description: source.field('title'),
  unit: source.field('unit'),
  status: wordOf(source, 'status'),
  blocked: source.field('blocked', 'boolean'),
});

export const referenceColumns: Columns = (source) => ({
  reference_id: source.rowId,
  sku: source.field('sku'),
  sku_key: itemKey(source.field('sku')),
  item: source.field('item'),
  item_key: itemKey(source.field('item')),
  factor: source.field('factor', 'decimal(18,6)'),
});

export const listPriceColumns: Columns = (source) => ({
  list_price_id: source.rowId,
  list: source.field('list'),
  item: source.field('item'),
  item_key: itemKey(source.field('item')),
  price: source.field('price', 'decimal(18,6)'),
  starts_on: source.field('startsOn', 'date'),
  ends_on: source.field('endsOn', 'date'),
  changed_at: source.field('changedAt', 'timestamptz'),
  changed_by: source.field('changedBy'),
});

/** A field, or the unpivoted name or value that stands for it. */
const cell = (source: Source, name: string, type: string): string => {
  const { unpivot } = source.reading;
  if (unpivot?.nameTo === name) return 's.unpivot_name';
  if (unpivot?.valueTo === name) return 's.unpivot_value';
  return source.field(name, type);
};

export const stockColumns: Columns = (source) => ({
  stock_id: source.rowId,
  [source.staged.table.side === 'shop' ? 'sku' : 'item']: source.field('sku'),
  item_key: itemKey(source.field('sku')),
  ...locationColumns(source, cell(source, 'location', 'varchar')),
  on_hand: cell(source, 'onHand', 'decimal(18,6)'),
  available: cell(source, 'available', 'decimal(18,6)'),
  committed: cell(source, 'committed', 'decimal(18,6)'),
  incoming: cell(source, 'incoming', 'decimal(18,6)'),
  moved_at: source.field('movedAt', 'timestamptz'),
  synced_at: source.field('syncedAt', 'timestamptz'),
  sync_batch: source.field('syncBatch'),
});

export const fulfilmentColumns: Columns = (source, { dayOf, refKey }) => ({
  fulfilment_id: source.rowId,
  external_id: source.field('id'),
  ref_key: refKey,
  item_key: itemKey(source.field('sku')),
  quantity: source.field('quantity', 'decimal(18,6)'),
  shipped_on: dayOf(source.field('shippedAt', 'timestamptz')),
  status: wordOf(source, 'status'),
  line: source.field('line'),
  ...locationColumns(source),
  created_at: source.field('createdAt', 'timestamptz'),
  counterpart: source.field('counterpart'),
});

export const returnColumns: Columns = (source, { refKey }) => ({
  return_id: source.rowId,
  external_id: source.field('id'),
  ref_key: refKey,
  order_name: source.field('order'),
  line: source.field('line'),
  sku: source.field('sku'),
  item_key: itemKey(source.field('sku')),
  quantity: source.field('quantity', 'decimal(18,6)'),
  restocked: source.field('restocked', 'decimal(18,6)'),
  ...locationColumns(source),
  returned_on: source.field('on', 'date'),
  fee: amountOf(source, 'fee'),
  status: wordOf(source, 'status'),
});
