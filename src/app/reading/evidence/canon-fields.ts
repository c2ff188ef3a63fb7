import { formatMinor, noCurrency } from '../../../ground/index.ts';
import { type CanonTableName, canonTables, type LakeRow } from '../../../model/index.ts';

/** The canonical table and id column of what a break calls its record, on each side. */
export const recordTables: Readonly<
  Record<'shop' | 'erp', Readonly<Record<string, readonly [CanonTableName, string]>>>
> = {
  shop: {
    order: ['shop_order', 'order_id'],
    'order-line': ['shop_order_line', 'line_id'],
    item: ['shop_item', 'item_id'],
    payout: ['shop_payout', 'payout_id'],
    payment: ['shop_payment', 'payment_id'],
    'stock-level': ['shop_stock', 'stock_id'],
    fulfilment: ['shop_fulfilment', 'fulfilment_id'],
    refund: ['shop_refund', 'refund_id'],
  },
  erp: {
    document: ['erp_document', 'document_id'],
    'document-line': ['erp_document_line', 'line_id'],
    item: ['erp_item', 'item_id'],
    payout: ['erp_payout', 'payout_id'],
    payment: ['erp_payment', 'payment_id'],
    'stock-level': ['erp_stock', 'stock_id'],
    fulfilment: ['erp_fulfilment', 'fulfilment_id'],
  },
};

/** The name under which both sides' columns of the same thing stand beside each other. */
const shared: Readonly<Record<string, string>> = {
  sku: 'item',
  description: 'title',
  placed_on: 'day',
  document_on: 'day',
  paid_on: 'day',
  occurred_on: 'day',
  refunded_on: 'day',
  shipped_on: 'day',
  unit_price: 'price',
  customer_key: 'customer',
  financial_status: 'payment-status',
  order_name: 'order',
};

/** By the table it is in: the shop's own name for an order is what the ERP refers to. */
const sharedIn: Readonly<Partial<Record<CanonTableName, Readonly<Record<string, string>>>>> = {
  shop_order: { name: 'reference' },
  shop_refund: { amount: 'total' },
};

/** Made for matching, or about how a row was read. */
const inner = /(_id|_key|_form)$|^(sign|rate_id|numbered|incomplete|dated|stocked|per_base)$/;

/** What a canonical record says, by names that both sides share; what it does not say is left out. */
export function canonFields(
  table: CanonTableName,
  row: LakeRow,
  currency: string | null,
): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [column, type] of Object.entries(canonTables[table])) {
    if (inner.test(column) && column !== 'customer_key') continue;
    const value = row[column];
    if (value === null || value === undefined || value === '') continue;
    const name = sharedIn[table]?.[column] ?? shared[column] ?? column.replaceAll('_', '-');
    const unit = column.startsWith('other_') ? String(row['other_currency'] ?? '') : currency;
    if (!fields.has(name)) fields.set(name, said(String(value), type, unit || noCurrency));
  }
  return fields;
}

function said(value: string, type: string, currency: string): string {
  if (type === 'bigint') return formatMinor(BigInt(value), currency);
  if (type === 'boolean') return value === 'true' ? 'yes' : 'no';
  // A decimal has as many noughts as its column.
  if (type.startsWith('decimal')) return value.includes('.') ? value.replace(/\.?0+$/, '') : value;
  return value;
}
