import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { matchesPreset } from './apply-preset.ts';
import { canonicalPresets } from './canonical-presets.ts';
import { presets } from './presets/index.ts';

const fixtures = new URL('./fixtures/', import.meta.url);
const shopify: Readonly<Record<string, string>> = {
  'customers_2021_20col.csv': 'shopify-customers',
  'customers_current_20col.csv': 'shopify-customers',
  'inventory_2023_17col.csv': 'shopify-inventory',
  'inventory_current_19col.csv': 'shopify-inventory',
  'order_transaction_histories.csv': 'shopify-order-transactions',
  'orders_2020_75col.csv': 'shopify-orders',
  'orders_2021_73col.csv': 'shopify-orders',
  'orders_current_79col.csv': 'shopify-orders',
  'payment_transactions_17col.csv': 'shopify-payment-transactions',
  'payment_transactions_18col_eu_vat.csv': 'shopify-payment-transactions',
  'payment_transactions_19col_business_entity.csv': 'shopify-payment-transactions',
  'payment_transactions_old_13col.csv': 'shopify-payment-transactions',
  'payouts_10col.csv': 'shopify-payouts',
  'payouts_13col.csv': 'shopify-payouts',
  'products_classic_2019.csv': 'shopify-products-classic',
  'products_classic_with_markets.csv': 'shopify-products-classic',
  'products_new_2025.csv': 'shopify-products-2025',
};
const erp: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL('erp-headers.json', fixtures), 'utf8'),
);

function matching(line: string): readonly string[] {
  const header = line.trim().split(',');
  return [...presets, ...canonicalPresets]
    .filter((preset) => matchesPreset(preset, header))
    .map(({ id }) => id);
}

describe('headers of real exports', () => {
  const files = readdirSync(new URL('shopify-headers/', fixtures)).sort();

  it('has an expectation for every header on file', () => {
    expect(files).toEqual(Object.keys(shopify));
  });

  it.each(Object.entries(shopify))('%s is recognised by %s and by no other', (file, id) => {
    expect(matching(readFileSync(new URL(`shopify-headers/${file}`, fixtures), 'utf8'))).toEqual([id]);
  });

  it.each(Object.entries(erp).flatMap(([id, lines]) => lines.map((line) => [id, line] as const)))(
    '%s alone recognises %s',
    (id, line) => {
      expect(matching(line)).toEqual([id]);
    },
  );

  it('has a header on file for every preset', () => {
    const shown = new Set([...Object.values(shopify), ...Object.keys(erp), 'shopify-inventory-wide']);
    expect(presets.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  it('lists presets sorted by id, without repeats', () => {
    const ids = presets.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('recognises inventory with a column for each location', () => {
    const wide =
      'Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,SKU,HS Code,COO';
    expect(matching(`${wide},London,Leeds`)).toEqual(['shopify-inventory-wide']);
  });

  it('recognises orders of which a merchant kept eight columns', () => {
    const kept = 'Name,Email,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price';
    expect(matching(kept)).toEqual(['shopify-orders']);
  });
});
