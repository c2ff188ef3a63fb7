/**
 * Writes a two-sided world of any size for the bench: three Shopify order exports and a payment transactions
 * export in `shop/`, ERP documents, lines, items, references, rates and bank receipts in `erp/`, the planted
 * defects in `labels.csv` and the harmless differences in `harmless.csv`. The same seed gives the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { BOOKS_ZONE, dayLabel, localDay } from './world/calendar.ts';
import { createCatalogue, type Item } from './world/catalogue.ts';
import { formatCents } from './world/cents.ts';
import { createCsvFile } from './world/csv-file.ts';
import { createDefectDealer, type DefectClass } from './world/defects.ts';
import type { ErpDocument } from './world/erp-side.ts';
import { openLedger, refundAmount } from './world/ledger.ts';
import { createOrderMaker, type Order } from './world/order.ts';
import { createRandom } from './world/random.ts';
import { createRates } from './world/rates.ts';
import {
  type Movement,
  ORDERS_HEADER,
  TRANSACTIONS_HEADER,
  writeOrder,
  writeTransaction,
} from './world/shop-side.ts';
import { SHOPS } from './world/shops.ts';

export interface GenerateOptions {
  readonly orders: number;
  readonly seed: number;
  readonly out: string;
}

interface Later {
  readonly order: Order;
  readonly refund: {
    readonly amount: number;
    readonly defect: DefectClass | null;
  } | null;
  readonly duplicateOf: ErpDocument | null;
}

/** Generates the world; synchronous, one pass, memory independent of the number of orders but for open refunds. */
export function generate({ orders, seed, out }: GenerateOptions): void {
  const folder = { root: out, shop: join(out, 'shop'), erp: join(out, 'erp') };
  mkdirSync(folder.shop, { recursive: true });
  mkdirSync(folder.erp, { recursive: true });
  const items = createCatalogue();
  const rates = createRates(createRandom(seed ^ 0x5bd1e995));
  const makeOrder = createOrderMaker(
    orders,
    createRandom(seed),
    items.map((item) => item.price),
  );
  const deal = createDefectDealer(createRandom(seed ^ 0x27d4eb2f));
  const ledger = openLedger(folder, items, rates, createRandom(seed ^ 0x165667b1));
  const exports = new Map(
    SHOPS.map((shop) => [
      shop,
      createCsvFile(join(folder.shop, `orders_export_${shop.code}.csv`), ORDERS_HEADER),
    ]),
  );
  const transactions = createCsvFile(
    join(folder.shop, 'payment_transactions_export.csv'),
    TRANSACTIONS_HEADER,
  );
  const payouts = new Map<string, { currency: string; day: number; gross: number; fee: number }>();
  const waiting = new Map<number, Later[]>();

  const pay = (order: Order, at: number, amount: number): void => {
    const movement: Movement = writeTransaction(transactions, order, at, amount);
    const payout = payouts.get(movement.payout);
    if (payout) {
      payout.gross += movement.amount;
      payout.fee += movement.fee;
    } else {
      const { day, fee } = movement;
      payouts.set(movement.payout, {
        currency: order.shop.currency,
        day,
        gross: movement.amount,
        fee,
      });
    }
  };
  const wait = (day: number, later: Later): void => {
    const list = waiting.get(day);
    if (list) list.push(later);
    else waiting.set(day, [later]);
  };
  const settle = (day: number): void => {
    for (const { order, refund, duplicateOf } of waiting.get(day) ?? []) {
      if (duplicateOf) ledger.postDuplicate(order, duplicateOf);
      if (refund && order.refund) {
        pay(order, order.refund.at, -refund.amount);
        ledger.postCreditMemo(order, day, refund.amount, refund.defect);
      }
    }
    waiting.delete(day);
  };

  let today = -1;
  for (let index = 0; index < orders; index++) {
    const order = makeOrder(index);
    while (today < order.day) settle(++today);
    const defect = deal(order);
    const amount = refundAmount(order, items);
    const file = exports.get(order.shop);
    if (file) writeOrder(file, order, amount, items);
    pay(order, order.at, order.total);
    const duplicateOf = ledger.postInvoice(order, defect);
    if (duplicateOf)
      wait(order.day + 1, {
        order,
        refund: null,
        duplicateOf,
      });
    if (order.refund) {
      const day = localDay(BOOKS_ZONE, order.refund.at);
      wait(day, { order, refund: { amount, defect }, duplicateOf: null });
    }
  }
  for (const day of [...waiting.keys()].sort((a, b) => a - b)) settle(day);
  ledger.close();
  transactions.close();
  for (const file of exports.values()) file.close();
  writeMasterData(folder.erp, items, rates.csv);
  writeReceipts(folder.erp, payouts);
  writeProfile(out);
}

function writeMasterData(erp: string, items: readonly Item[], ratesCsv: string): void {
  const itemFile = createCsvFile(join(erp, 'items.csv'), 'ItemNo,Description,BaseUoM,Blocked');
  const references = createCsvFile(join(erp, 'item_references.csv'), 'ShopifySKU,ItemNo');
  for (const item of items) {
    itemFile.write(`${item.itemNo},${item.title},PCS,No\n`);
    references.write(`${item.sku},${item.itemNo}\n`);
  }
  const rateFile = createCsvFile(join(erp, 'currency_rates.csv'), 'Date,CurrencyCode,UnitsPerGBP');
  rateFile.write(ratesCsv);
  for (const file of [itemFile, references, rateFile]) file.close();
}

function writeReceipts(
  erp: string,
  payouts: ReadonlyMap<string, { currency: string; day: number; gross: number; fee: number }>,
): void {
  const file = createCsvFile(
    join(erp, 'bank_receipts.csv'),
    'PayoutRef,ValueDate,CurrencyCode,Gross,Fee,NetPosted',
  );
  for (const [reference, { currency, day, gross, fee }] of [...payouts].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    const amounts = `${formatCents(gross)},${formatCents(fee)},${formatCents(gross - fee)}`;
    file.write(`${reference},${dayLabel(day)},${currency},${amounts}\n`);
  }
  file.close();
}

/** The example's profile, with the account that takes tips here added. */
function writeProfile(out: string): void {
  const example = new URL('../examples/online-retail/profile.yaml', import.meta.url);
  const shipping = '"8430": shipping';
  const text = readFileSync(example, 'utf8');
  if (!text.includes(shipping)) throw new Error(`${example.pathname}: no longer maps account ${shipping}`);
  writeFileSync(join(out, 'profile.yaml'), text.replace(shipping, `${shipping}, "8440": tip`));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      orders: { type: 'string' },
      seed: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const orders = Number(values.orders ?? '100000');
  const seed = Number(values.seed ?? '1');
  if (!values.out || !Number.isSafeInteger(orders) || orders < 1 || !Number.isSafeInteger(seed)) {
    process.stderr.write('usage: node bench/generate.ts --orders 100000 --seed 1 --out DIR\n');
    process.exitCode = 2;
  } else {
    generate({ orders, seed, out: values.out });
  }
}
