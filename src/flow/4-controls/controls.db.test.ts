import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { insertCanon } from '../../../test/one-sql/canon-rows.ts';
import type { BreakKind } from '../../model/index.ts';
import { openDuckDbLake } from '../../stores/lake/index.ts';
import { defaultProfile } from '../1-sources/files/profile/index.ts';
import { createTables } from '../2-ingest/create-tables.ts';
import { match } from '../3-match/index.ts';
import { controls, gatherFacts, runControls } from './index.ts';
import { tinyBooks } from './tiny-books.testing.ts';

const root = mkdtempSync(join(tmpdir(), 'tieout-controls-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let runs = 0;

/** Controls and kinds that the tiny books bring once something in them is changed, and what could not be checked. */
async function findings(
  changes: readonly string[],
  asOf: string | null = null,
): Promise<{
  readonly found: ReadonlySet<string>;
  readonly held: ReadonlySet<string>;
  readonly unchecked: readonly string[];
}> {
  runs += 1;
  const lake = await openDuckDbLake({
    folder: join(root, String(runs)),
    memoryLimitMiB: 256,
    threads: 1,
    mayRead: [],
  });
  const profile = { ...defaultProfile(), locations: {} };
  try {
    await createTables(lake);
    await insertCanon(lake, tinyBooks);
    for (const sql of changes) await lake.run({ name: 'change', sql });
    await match(lake, profile, { from: null, to: null });
    const checked = await runControls(lake, controls, await gatherFacts(lake, profile, 'GBP', asOf));
    const list = async (table: string): Promise<ReadonlySet<string>> => {
      const sql = `select distinct control, kind from finding.${table}`;
      const rows = await lake.rows({ name: table, sql });
      return new Set(rows.map(({ control, kind }) => `${control} ${kind}`));
    };
    return {
      found: await list('finding'),
      held: await list('in_flight'),
      unchecked: checked
        .filter(({ reason, checked: n }) => reason !== null || n === 0)
        .map(({ control }) => control.id),
    };
  } finally {
    await lake.close();
  }
}

const invoice = "canon.erp_document where number = 'I1'";
const line = (kind: string, amount: number): string =>
  `insert into canon.erp_document_line (line_id, document_id, line_no, kind, quantity, unit_price, amount) values (1900, 101, '90000', '${kind}', 1, ${amount / 100}, ${amount})`;
const copyOf = (number: string, changes: string): string =>
  `insert into canon.erp_document select * replace (${changes}) from canon.erp_document where number = '${number}'`;
const erpLine = (changes: string): string =>
  `update canon.erp_document_line set ${changes} where line_id = 1001`;

/** For each control what has to change for its claim not to hold, and the kind that says so. */
const breaking: Readonly<Record<string, readonly (readonly [BreakKind, ...string[]])[]>> = {
  'order.reaches-erp': [['order-missing-in-erp', `delete from ${invoice}`]],
  'document.known-to-shop': [
    [
      'order-missing-in-shop',
      copyOf('I1', "900 as document_id, 'I9' as number, '77' as ref_key, 777 as total, 'C9' as customer_key"),
    ],
  ],
  'order.posted-once': [
    ['order-duplicated-in-erp', copyOf('I1', "900 as document_id, 'I9' as number")],
    [
      'order-duplicated-in-shop',
      "insert into canon.shop_order select * replace (9 as order_id, '909' as external_id) from canon.shop_order where order_id = 1",
    ],
  ],
  'document.reference-leads-to-one-order': [
    [
      'order-reference-broken',
      "update canon.erp_document set ref_key = '100', reference = '#100' where number = 'I1'",
    ],
  ],
  'order.in-time': [
    [
      'order-late-in-erp',
      "update canon.erp_document set created_at = '2024-03-09T00:00:01Z' where number = 'I1'",
    ],
  ],
  'order.currency-agrees': [
    ['currency-differs', "update canon.erp_document set currency = 'GBP' where number = 'I1'"],
  ],
  'order-line.is-in-erp': [
    ['line-missing-in-erp', 'delete from canon.erp_document_line where line_id = 1001'],
    ['line-extra-in-erp', 'delete from canon.shop_order_line where line_id = 11'],
  ],
  'order-line.quantity-agrees': [['line-quantity-differs', erpLine('quantity = 3')]],
  'order-line.price-agrees': [['line-price-differs', erpLine('unit_price = 51, amount = 10200')]],
  'order.discount-agrees': [['discount-differs', erpLine('discount = 100, amount = 9900')]],
  'order.shipping-agrees': [
    ['shipping-differs', 'update canon.erp_document_line set amount = 400 where line_id = 1003'],
  ],
  'order.tip-agrees': [
    ['tip-differs', 'update canon.shop_order set tip = 300, total = 12300 where order_id = 1'],
  ],
  'order.duty-agrees': [['duty-differs', line('duty', 300)]],
  'order.fee-agrees': [['fee-differs', line('fee', 300)]],
  'order.rounding-explained': [['rounding-line-unexplained', line('rounding', 3)]],
  'order.gift-card-agrees': [['gift-card-treatment-differs', line('gift-card', 300)]],
  'order.tax-agrees': [['tax-differs', "update canon.erp_document set tax = 1900 where number = 'I1'"]],
  'order.total-agrees': [
    ['order-total-differs', "update canon.erp_document set total = 12001 where number = 'I1'"],
  ],
  'order.customer-agrees': [
    ['customer-differs', "update canon.erp_document set customer_key = 'C7' where number = 'I1'"],
    ['customer-differs', "update canon.erp_document set customer_key = null where number = 'I1'"],
  ],
  'order.entity-agrees': [
    ['entity-differs', "update canon.erp_document set entity = 'South' where number = 'I1'"],
    ['entity-differs', "update canon.erp_document set entity = 'South' where number = 'C2'"],
  ],
  'document.period-agrees': [
    ['period-differs', "update canon.erp_document set posted_on = date '2024-04-01' where number = 'I1'"],
    ['period-differs', "update canon.erp_document set posted_on = date '2024-04-01' where number = 'C2'"],
  ],
  'document.is-posted': [
    ['document-not-posted', "update canon.erp_document set status = 'draft' where number = 'I1'"],
    [
      'refund-not-posted',
      "update canon.erp_document set status = 'draft' where number = 'C2'",
      'update canon.shop_order set cancelled_on = null where order_id = 2',
      "update canon.shop_order set cancelled_on = date '2024-03-06' where order_id = 99",
    ],
  ],
  'document.rate-agrees': [
    ['fx-rate-differs', "update canon.erp_document set rate = 1.3, base_total = 9231 where number = 'I1'"],
  ],
  'document.base-amount-agrees': [
    ['fx-amount-differs', "update canon.erp_document set base_total = 9700 where number = 'I1'"],
  ],
  'refund.reaches-erp': [
    ['refund-missing-in-erp', "delete from canon.erp_document where number = 'C2'"],
    [
      'refund-on-wrong-order',
      "update canon.erp_document set ref_key = '1001', reference = '#1001' where number = 'C2'",
    ],
  ],
  'refund.known-to-shop': [
    [
      'refund-missing-in-shop',
      copyOf('C2', "900 as document_id, 'C9' as number, '1001' as ref_key, 500 as total"),
    ],
    [
      'refund-missing-in-shop',
      copyOf('C2', "900 as document_id, 'C9' as number, '77' as ref_key, 500 as total"),
    ],
  ],
  'refund.amount-agrees': [
    ['refund-amount-differs', "update canon.erp_document set total = 11900 where number = 'C2'"],
    ['currency-differs', "update canon.erp_document set currency = 'GBP' where number = 'C2'"],
  ],
  'refund.posted-once': [
    ['refund-duplicated-in-erp', copyOf('C2', "900 as document_id, 'C9' as number")],
    [
      'refund-duplicated-in-shop',
      "insert into canon.shop_refund select * replace (39 as refund_id, 'R9' as external_id) from canon.shop_refund",
    ],
  ],
  'payment.reaches-erp': [
    ['payment-missing-in-erp', "update canon.erp_payment set ref_key = '1002'"],
    ['payment-missing-in-shop', "update canon.erp_payment set ref_key = '1002'"],
  ],
  'payment.amount-agrees': [['payment-amount-differs', 'update canon.erp_payment set amount = 11999']],
  'payment.paid-back-by-shop': [
    [
      'payment-missing-in-shop',
      "insert into canon.erp_payment select * replace (149 as payment_id, 'refund' as type, -amount as amount) from canon.erp_payment",
    ],
    [
      'payment-amount-differs',
      "insert into canon.erp_payment select * replace (149 as payment_id, 'refund' as type, '1002' as ref_key, -12500 as amount) from canon.erp_payment",
    ],
  ],
  'payout.reaches-erp': [
    ['payout-missing-in-erp', "update canon.erp_payout set payout = 'P2', payout_key = 'P2'"],
    ['payout-missing-in-shop', "update canon.erp_payout set payout = 'P2', payout_key = 'P2'"],
  ],
  'payout.fee-agrees': [['payout-fee-differs', 'update canon.erp_payout set fee = 0, net = 12000']],
  'payout.amount-agrees': [['payout-amount-differs', 'update canon.erp_payout set net = 11700']],
  'refund.goods-credited': [
    [
      'line-missing-in-erp',
      "delete from canon.erp_document_line where document_id = 103 and item_key = 'IA'",
    ],
  ],
  'refund.rounding-explained': [
    [
      'rounding-line-unexplained',
      "update canon.erp_document_line set kind = 'rounding' where document_id = 103 and kind = 'shipping'",
    ],
  ],
  'return.carried': [
    ['return-not-carried', "update canon.erp_return set item_key = 'IB'"],
    ['restock-differs', 'update canon.erp_return set restocked = 0'],
    [
      'restock-differs',
      "update canon.shop_return set status = 'canceled'",
      'delete from canon.shop_refund_line',
    ],
  ],
  'order.cancellation-carried': [
    [
      'cancellation-not-carried',
      "update canon.shop_order set cancelled_on = date '2024-03-06' where order_id = 1",
    ],
  ],
  'order.fulfilment-status-agrees': [
    ['status-differs', "update canon.erp_document set fulfilment_status = 'unfulfilled' where number = 'I1'"],
  ],
  'fulfilment.agrees': [
    ['fulfilment-quantity-differs', 'update canon.erp_fulfilment set quantity = 1'],
    [
      'fulfilment-late-in-erp',
      'update canon.erp_fulfilment set shipped_on = shipped_on + 2',
      'update canon.erp_document set created_at = null',
    ],
    ['fulfilment-missing-in-erp', "update canon.erp_fulfilment set item_key = 'IB'"],
    ['fulfilment-missing-in-shop', "update canon.erp_fulfilment set item_key = 'IB'"],
  ],
  'stock.agrees': [
    ['stock-differs', 'update canon.erp_stock set on_hand = 4'],
    ['stock-location-unmapped', "update canon.erp_stock set location = 'Leeds', location_key = 'LEEDS'"],
    ['stock-missing-in-erp', "update canon.erp_stock set item_key = 'IB'"],
    ['stock-missing-in-shop', "update canon.erp_stock set item_key = 'IB'"],
  ],
  'item-reference.leads-to-the-right-item': [
    [
      'sku-mapped-to-wrong-item',
      "update canon.item_reference set item = 'IC', item_key = 'IC' where sku = 'A'",
      "update canon.erp_document_line set item = 'IC', item_key = 'IC' where item_key = 'IA'",
    ],
  ],
  'item.not-blocked': [['sku-blocked-in-erp', "update canon.erp_item set blocked = true where item = 'IA'"]],
};

/** What the tiny books cannot show: the test of the bundles does, and worlds with a failure mode planted. */
const elsewhere: ReadonlySet<string> = new Set([
  'books.rounding-centred',
  'document.tax-on-tax-accounts',
  'order-line.tax-agrees',
  'order-line.units-agree',
  'order.edit-carried',
  'refund.charges-credited-as-sold',
  'document.bundle-total-agrees',
  'order-line.location-agrees',
  'return.location-agrees',
  'order.rate-is-that-of-the-shop',
  'payout.duties-clear-what-is-owed',
  'payment.paid-back-by-shop',
  'order.channel-tax-is-not-own',
  'item.list-price-is-asked',
  'item.price-lists-keep-their-own',
  'order.refund-status-agrees',
  'order.archived-when-done',
  'sku.stays-with-its-variant',
  'item.attributes-agree',
  'item.compare-at-price-above-price',
  'item.known-to-shop',
  'order.payer-agrees',
  'document.due-date-agrees',
  'payment.booked-by-gateway',
  'payment.currency-agrees',
  'payout.entity-agrees',
  'payment.dispute-is-booked',
  'payment.period-agrees',
  'payment.gift-card-draws-on-liability',
  'payout.deposit-is-no-income',
  'order.billed-when-shipped',
  'order.is-billed',
  'order.test-stays-out',
  'sku.is-unique',
]);

describe('the controls on tiny books', () => {
  it('all hold, and all of them were checked', async () => {
    const { found, unchecked } = await findings([]);
    expect([...found]).toEqual([]);
    expect(unchecked.filter((id) => !elsewhere.has(id))).toEqual([]);
  });

  it('each have a case that breaks them', () => {
    expect(
      controls.map(({ id }) => id).filter((id) => breaking[id] === undefined && !elsewhere.has(id)),
    ).toEqual([]);
  });

  it.each(
    Object.entries(breaking).flatMap(([id, cases]) =>
      cases.map(([kind, ...changes], i) => [id, kind, i, changes] as const),
    ),
  )('%s finds %s (%i)', async (id, kind, _nth, changes) => {
    const { found } = await findings(changes);
    expect([...found]).toContain(`${id} ${kind}`);
  });

  it.each([
    ['order.reaches-erp', 'order-missing-in-erp', '2024-03-05', '2024-03-06'],
    ['refund.reaches-erp', 'refund-missing-in-erp', '2024-03-07', '2024-03-08'],
    ['payment.reaches-erp', 'payment-missing-in-erp', '2024-03-05', '2024-03-06'],
    ['payout.reaches-erp', 'payout-missing-in-erp', '2024-03-10', '2024-03-11'],
    ['fulfilment.agrees', 'fulfilment-missing-in-erp', '2024-03-05', '2024-03-06'],
  ])('%s holds %s back on %s, and reports it on %s', async (id, kind, before, after) => {
    const changes = breaking[id]?.find(([one]) => one === kind)?.slice(1) ?? [];
    const [young, old] = [await findings(changes, before), await findings(changes, after)];
    expect([young.held.has(`${id} ${kind}`), young.found.has(`${id} ${kind}`)]).toEqual([true, false]);
    expect([old.held.has(`${id} ${kind}`), old.found.has(`${id} ${kind}`)]).toEqual([false, true]);
  });
});
