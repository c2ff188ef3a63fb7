import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FlowInput, type Recognised, readSources } from '../../src/app/flow.ts';
import { writeWorld } from '../../src/app/sandbox/write-world.ts';
import { defaultProfile, parseProfile } from '../../src/flow/1-sources/files/profile/index.ts';
import { ingest } from '../../src/flow/2-ingest/index.ts';
import { controls } from '../../src/flow/4-controls/index.ts';
import { indicators } from '../../src/readiness/indicators/index.ts';
import { faults } from '../../src/sandbox/index.ts';
import { openDuckDbLake } from '../../src/stores/lake/index.ts';
import { type RunningPostgres, startPostgres } from '../postgres.ts';
import { type CanonRows, insertCanon } from './canon-rows.ts';
import { copyCanon } from './copy-canon.ts';
import { type Outcome, outcomeOn } from './outcome.ts';
import { openPostgresLake } from './postgres-lake.ts';
import { randomWorld } from './random-world.ts';
import { smallWorld } from './small-world/index.ts';

const example = fileURLToPath(new URL('../../examples/online-retail', import.meta.url));
const nothing: Recognised = { readings: [], tables: [], notes: [] };
let folder = '';
let postgres: RunningPostgres | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tieout-one-sql-'));
  await mkdir(join(folder, 'staging'));
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

const given = (more: Partial<FlowInput>): FlowInput => ({
  shop: [],
  erp: [],
  profile: defaultProfile(),
  range: { from: null, to: null },
  asOf: null,
  stagingDir: join(folder, 'staging'),
  ...more,
});

/**
 * Controls that see nothing in a few records, since they learn from many how the books are kept, or ask for much detail;
 * and a failure mode that breaks each.
 */
const needsWorld: Readonly<Record<string, string>> = {
  'document.tax-on-tax-accounts': 'tax-titles-fall-back-to-one-account',
  'order-line.tax-agrees': 'consolidated-tax-loses-item-detail',
  'order-line.units-agree': 'unit-of-measure-option-mismatch',
  'order.edit-carried': 'price-or-discount-edit-undetected',
  'refund.charges-credited-as-sold': 'freight-refund-to-other-account',
  'order.billed-when-shipped': 'partial-shipment-full-invoice',
  'order.is-billed': 'paid-event-before-create-event',
  'order-line.location-agrees': 'default-warehouse-for-all-lines',
  'order.channel-tax-is-not-own': 'marketplace-collected-tax-booked-as-own',
  'item.list-price-is-asked': 'stale-work-date-price',
  'item.price-lists-keep-their-own': 'connector-overwrites-price-lists',
  'order.refund-status-agrees': 'partially-refunded-shown-as-refunded',
  'order.archived-when-done': 'archived-before-paid-or-shipped',
  'order.test-stays-out': 'test-orders-posted',
  'sku.stays-with-its-variant': 'sku-changed-after-linking',
  'item.attributes-agree': 'unknown-enum-defaults-to-active',
  'item.compare-at-price-above-price': 'compare-at-price-zero',
  'item.known-to-shop': 'variant-count-over-platform-limit',
  'order.payer-agrees': 'b2b-location-bills-wrong-company',
  'document.due-date-agrees': 'payment-terms-not-carried',
  'payment.booked-by-gateway': 'whole-invoice-paid-to-one-bank-account',
  'payment.currency-agrees': 'transaction-currency-blank-or-stale',
  'payout.entity-agrees': 'legal-entity-of-sale-ignored',
  'payment.dispute-is-booked': 'chargeback-not-booked',
  'payment.period-agrees': 'payment-lands-in-another-payout-period',
  'payment.gift-card-draws-on-liability': 'gift-card-redemption-not-drawn-from-liability',
  'payout.deposit-is-no-income': 'net-payout-booked-as-sales',
  'payout.duties-clear-what-is-owed': 'customs-duty-payout-deduction-unbooked',
  'payment.paid-back-by-shop': 'cancel-paid-order-with-no-refund',
  'return.location-agrees': 'return-location-lost-on-page-two',
  'order.rate-is-that-of-the-shop': 'erp-rate-not-shopify-rate',
  'refund.goods-credited': 'cancel-restock-refund-books-ledger-only',
  'refund.rounding-explained': 'return-fee-as-unexplained-balance',
  'return.carried': 'restock-without-refund-missed',
  'sku.is-unique': 'variant-sku-ignored-creates-duplicates',
};

/** Deals what there is into so many groups. */
const spread = (ids: readonly string[], groups: number): readonly (readonly string[])[] =>
  Array.from({ length: groups }, (_, group) => ids.filter((_id, at) => at % groups === group));

/** Reads the input into both engines and lets each decide everything by itself. */
async function onBoth(
  name: string,
  input: FlowInput,
  { recognised, rows }: { readonly recognised: Recognised; readonly rows: CanonRows },
): Promise<{ readonly duckdb: Outcome; readonly postgresql: Outcome }> {
  const duckdb = await openDuckDbLake({
    folder: join(folder, name),
    memoryLimitMiB: 512,
    threads: 2,
    mayRead: recognised.tables.map(({ path }) => path),
  });
  if (postgres === undefined) throw new Error('no PostgreSQL');
  const postgresql = await openPostgresLake(postgres.connectionOptions, name);
  try {
    const read = await ingest(duckdb, recognised.readings, input.profile);
    await insertCanon(duckdb, rows);
    await copyCanon(duckdb, postgresql);
    const ingested = { ...read, baseCurrency: read.baseCurrency ?? 'GBP' };
    return {
      duckdb: await outcomeOn(duckdb, { recognised, ingested }, input),
      postgresql: await outcomeOn(postgresql, { recognised, ingested }, input),
    };
  } finally {
    await duckdb.close();
    await postgresql.close();
  }
}

function expectSame({
  duckdb,
  postgresql,
}: {
  readonly duckdb: Outcome;
  readonly postgresql: Outcome;
}): void {
  for (const [table, rows] of Object.entries(duckdb.tables)) {
    expect(postgresql.tables[table], table).toEqual(rows);
  }
  expect(postgresql).toEqual(duckdb);
}

describe('one SQL for both engines', { timeout: 120_000 }, () => {
  it('says the same of the example, row for row', async () => {
    const profileFile = join(example, 'profile.yaml');
    const input = given({
      shop: [join(example, 'shopify')],
      erp: [join(example, 'erp')],
      profile: parseProfile(await readFile(profileFile, 'utf8'), profileFile),
    });
    const both = await onBoth('example', input, { recognised: await readSources(input), rows: {} });
    expectSame(both);
    expect(both.duckdb.breaks.length).toBeGreaterThan(100);
  });

  it('says the same of a world in which every control finds something', async () => {
    const both = await onBoth('whole', given({}), { recognised: nothing, rows: smallWorld() });
    expectSame(both);
    const silent = both.duckdb.summary.controls.filter(({ result }) => result !== 'broken');
    expect(silent.map(({ control }) => control).filter((id) => needsWorld[id] === undefined)).toEqual([]);
    expect(both.duckdb.summary.controls.length).toBe(controls.length);
    // Records without any sense, and test/one-sql/measures.db.test.ts, measure the rest.
    const measured = new Set(both.duckdb.measures.map(({ measure }) => measure));
    const ofRecords = indicators.filter(({ basis: { kind } }) => kind === 'weekly' || kind === 'snapshot');
    expect(ofRecords.map(({ id }) => id).filter((id) => !measured.has(id))).toEqual([
      'fallback-item-share',
      'fulfilment-back-p50',
      'fulfilment-back-p95',
    ]);
  });

  it('says the same of sandbox worlds with every failure mode planted', async () => {
    const broken = new Set<string>();
    // Modes that a control needs are planted a few at a time: where everything is lost, there is little to compare.
    const needed = new Set(Object.values(needsWorld));
    const others = faults.map(({ id }) => id).filter((id) => !needed.has(id));
    for (const [nth, planted] of [...spread([...needed], 6), ...spread(others, 3)].entries()) {
      const world = join(folder, `world-${nth}`);
      writeWorld({ seed: 1, orders: 150, faults: planted.map((id) => ({ id })) }, world);
      const profileFile = join(world, 'profile.yaml');
      const input = given({
        shop: [join(world, 'shop')],
        erp: [join(world, 'erp')],
        profile: parseProfile(await readFile(profileFile, 'utf8'), profileFile),
      });
      const both = await onBoth(`world_${nth}`, input, { recognised: await readSources(input), rows: {} });
      expectSame(both);
      for (const { control, result } of both.duckdb.summary.controls)
        if (result === 'broken') broken.add(control);
    }
    expect(Object.keys(needsWorld).filter((control) => !broken.has(control))).toEqual([]);
  });

  it('says the same where columns are missing, records are left out and a range is asked for', async () => {
    const profile = defaultProfile();
    const input = given({
      profile: {
        ...profile,
        books: {
          ...profile.books,
          baseCurrency: 'GBP',
          entities: [
            { id: 'GB01', shops: ['UK'], erp: ['GB01'] },
            { id: 'NL01', shops: ['EU'], erp: ['NL01'] },
          ],
        },
        leaveOut: {
          ...profile.leaveOut,
          sources: ['pos'],
          financialStatuses: ['Pending'],
          documentStatuses: ['draft'],
        },
        rates: { by: 'posting', maxAgeDays: 3 },
      },
      range: { from: '2024-03-01', to: '2024-03-30' },
      asOf: '2024-05-01',
    });
    const absent = ['location_key', 'on_hand', 'customer_key'];
    const rows = Object.fromEntries(
      Object.entries(smallWorld()).map(([table, records]) => [
        table,
        records.map((record) =>
          Object.fromEntries(
            Object.entries(record).filter(
              ([column]) =>
                !absent.includes(column) && !(table === 'shop_payment' && column.startsWith('payout')),
            ),
          ),
        ),
      ]),
    );
    expectSame(await onBoth('sparse', input, { recognised: nothing, rows }));
  });

  it.each([1, 2, 3, 4, 5, 6])('says the same of records without any sense, seed %i', async (seed) => {
    expectSame(await onBoth(`random_${seed}`, given({}), { recognised: nothing, rows: randomWorld(seed) }));
  });
});
