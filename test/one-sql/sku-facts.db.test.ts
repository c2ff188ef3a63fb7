import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countSkus } from '../../src/app/decision/facts/count-skus.ts';
import { compare } from '../../src/app/flow.ts';
import { listSkus } from '../../src/app/skus.ts';
import { defaultProfile } from '../../src/flow/1-sources/files/profile/index.ts';
import { ingest } from '../../src/flow/2-ingest/index.ts';
import type { SkuFacts } from '../../src/model/decision/index.ts';
import type { SkuFinding } from '../../src/model/index.ts';
import { openDuckDbLake } from '../../src/stores/lake/index.ts';
import { type CanonRows, insertCanon } from './canon-rows.ts';

let folder = '';
const nothing = { readings: [], tables: [], notes: [] };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tieout-sku-facts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A variant of the shop; all are of one product. */
const variant = (n: number, sku: string, more: CanonRow = {}): CanonRow => ({
  item_id: n,
  variant_id: `V${n}`,
  product_id: 'P',
  sku,
  sku_key: sku.toUpperCase(),
  status: 'active',
  ...more,
});
const item = (n: number, number: string, more: CanonRow = {}): CanonRow => ({
  item_id: 100 + n,
  item: number,
  item_key: number,
  blocked: false,
  ...more,
});
const reference = (n: number, sku: string, to: string): CanonRow => ({
  reference_id: 200 + n,
  sku,
  sku_key: sku.toUpperCase(),
  item: to,
  item_key: to,
});
type CanonRow = NonNullable<CanonRows['shop_item']>[number];

async function skusOf(
  name: string,
  world: CanonRows,
): Promise<{ readonly facts: SkuFacts | null; readonly found: readonly SkuFinding[] }> {
  const lake = await openDuckDbLake({
    folder: join(folder, name),
    memoryLimitMiB: 256,
    threads: 1,
    mayRead: [],
  });
  try {
    const profile = defaultProfile();
    const read = await ingest(lake, [], profile);
    await insertCanon(lake, world);
    const { breaks } = await compare(
      lake,
      { recognised: nothing, ingested: { ...read, baseCurrency: 'GBP' } },
      {
        shop: [],
        erp: [],
        profile,
        range: { from: null, to: null },
        asOf: '2024-03-14',
        stagingDir: folder,
      },
      () => {},
    );
    const found = await listSkus(lake);
    return { facts: await countSkus(lake, found, breaks, '2024-03-14'), found };
  } finally {
    await lake.close();
  }
}

const of = (found: readonly SkuFinding[], kind: string) =>
  found.filter((one) => one.kind === kind).map(({ sku, item: number }) => sku ?? number);

it('counts variants that share a SKU, and items made beside others, each SKU once', async () => {
  const { facts, found } = await skusOf('twice', {
    shop_item: [
      variant(1, 'MUG'),
      variant(2, 'CUP'),
      variant(3, 'CUP'),
      variant(4, 'pot'),
      variant(5, 'POT'),
      variant(6, 'JAR'),
      variant(7, 'OLD', { status: 'archived' }),
      variant(8, 'OLD', { status: 'archived' }),
    ],
    erp_item: [
      item(1, 'MUG', { barcode: '4006381333931', created_by: 'ANNA', created_at: '2024-01-02 09:00:00+00' }),
      item(2, 'V1', { barcode: '4006381333931', created_by: 'SYNC', created_at: '2024-02-02 09:00:00+00' }),
      item(3, 'CUP'),
      item(4, 'POT'),
      item(5, 'JAR'),
      item(6, 'BOX'),
    ],
    // The SKU is there twice in the shop, and leads to two items as well.
    item_reference: [reference(1, 'CUP', 'CUP'), reference(2, 'CUP', 'BOX')],
  });
  expect(of(found, 'sku-duplicated')).toEqual(['CUP', 'CUP', 'POT', 'V1']);
  expect(of(found, 'sku-case-collision')).toEqual(['POT']);
  expect(facts).toMatchObject({ active: 4, unmatched: 0, duplicates: 3 });
});

it('counts active SKUs that one side lacks, each of them once', async () => {
  const { facts, found } = await skusOf('one-sided', {
    shop_item: [
      variant(1, 'MUG'),
      variant(2, 'NEW'),
      variant(3, 'GHOST'),
      variant(4, 'OLD', { status: 'archived' }),
    ],
    shop_order: [
      {
        order_id: 300,
        name: '#1',
        ref_key: '1',
        currency: 'GBP',
        total: 200,
        incomplete: false,
        placed_on: '2024-03-04',
      },
    ],
    shop_order_line: [
      {
        line_id: 301,
        order_id: 300,
        kind: 'item',
        sku: 'GONE',
        item_key: 'GONE',
        quantity: '1',
        amount: 100,
      },
      { line_id: 302, order_id: 300, kind: 'item', sku: 'new', item_key: 'NEW', quantity: '1', amount: 100 },
    ],
    erp_item: [
      item(1, 'MUG', { product_id: 'P' }),
      item(2, 'LID', { product_id: 'P' }),
      // Sold until its variant was taken away: it is active already.
      item(3, 'GONE', { product_id: 'P' }),
      item(4, 'SHUT', { product_id: 'P', blocked: true }),
      item(5, 'WHOLESALE', { product_id: 'Q' }),
    ],
    item_reference: [reference(1, 'GHOST', 'NOT-THERE'), reference(2, 'ghost', 'NOR-THERE')],
  });
  expect(of(found, 'sku-missing-in-shop')).toEqual(['GONE', 'LID']);
  expect(of(found, 'sku-missing-in-erp')).toEqual(['GHOST', 'OLD', 'ghost', 'new']);
  // MUG, NEW, GHOST and GONE of the shop, and LID; all but MUG are on one side only.
  expect(facts).toMatchObject({ active: 5, unmatched: 4 });
});

it('finds nothing to count where a side has no items', async () => {
  expect((await skusOf('shop-only', { shop_item: [variant(1, 'MUG')] })).facts).toBeNull();
  const erp = await skusOf('erp-only', { erp_item: [item(1, 'MUG', { product_id: 'P' })] });
  expect(erp.facts).toBeNull();
  const both = await skusOf('both', { shop_item: [variant(1, 'MUG')], erp_item: [item(1, 'MUG')] });
  expect(both.facts).toMatchObject({ active: 1, unmatched: 0, duplicates: 0, wrongItem: 0, blocked: 0 });
});
