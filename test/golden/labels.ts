import { join } from 'node:path';
import type { BreakKind } from '../../src/model/index.ts';
import { type CsvRow, readCsvTable } from '../worlds/csv-table.ts';
import type { CheckedBreak } from '../worlds/run-check.ts';

const root = join(import.meta.dirname, '../..');

/** The bundled example. */
export const example = {
  folder: join(root, 'examples/online-retail'),
  shop: join(root, 'examples/online-retail/shopify'),
  erp: join(root, 'examples/online-retail/erp'),
  profile: join(root, 'examples/online-retail/profile.yaml'),
};

/** Class of a labelled defect -> the kind that names it. */
export const kindOfClass: Readonly<Record<string, BreakKind>> = {
  wrong_item_mapping: 'sku-mapped-to-wrong-item',
  wrong_currency: 'currency-differs',
  stale_fx_rate: 'fx-rate-differs',
  vat_inclusive_posted_as_exclusive: 'tax-inclusive-mistaken',
  missing_in_erp: 'order-missing-in-erp',
  duplicate_in_erp: 'order-duplicated-in-erp',
  line_missing: 'line-missing-in-erp',
  quantity_mismatch: 'line-quantity-differs',
  unit_price_mismatch: 'line-price-differs',
  shipping_not_posted: 'shipping-differs',
  discount_lost: 'discount-differs',
  posted_in_wrong_period: 'period-differs',
  wrong_customer: 'customer-differs',
  refund_not_posted: 'refund-missing-in-erp',
  refund_amount_mismatch: 'refund-amount-differs',
  orphan_in_erp: 'order-missing-in-shop',
  payout_posted_gross_without_fee: 'payout-fee-differs',
  payout_missing_in_erp: 'payout-missing-in-erp',
  payout_wrong_amount: 'payout-amount-differs',
};

export function readLabels(): { readonly defects: readonly CsvRow[]; readonly harmless: readonly CsvRow[] } {
  return {
    defects: readCsvTable(join(example.folder, 'labels/defects.csv')).rows,
    harmless: readCsvTable(join(example.folder, 'labels/benign_differences.csv')).rows,
  };
}

/** What a label says: kind, and the order, document or payout it is about. */
export function labelKey(label: CsvRow): string {
  const kind = kindOfClass[label.Class ?? ''] ?? `no kind for ${label.Class}`;
  const payout = /^PAYOUT (.+)$/.exec(label.ErpDoc ?? '')?.[1];
  if (payout !== undefined) return `${kind} ${payout}`;
  return [kind, label.ShopifyOrder || '-', label.ErpDoc || '-'].join(' ');
}

/** The same of a break. */
export function breakKey(one: CheckedBreak): string {
  if (one.kind.startsWith('payout-')) return `${one.kind} ${one.shop?.ref ?? one.erp?.ref}`;
  return [one.kind, one.order ?? '-', one.erp?.document ?? '-'].join(' ');
}
