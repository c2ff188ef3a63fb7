import { dayNumber } from '../ground/days.ts';
import { imageOf, openPayoutBook, openStockBook, payoutPostings, postingsOf } from './erp/index.ts';
import { orderAt } from './events/index.ts';
import type { ExpectedBreak, Fault, FaultHooks } from './faults/fault.ts';
import { faultById } from './faults/index.ts';
import { openErpFiles, openShopFiles, type Write } from './files/index.ts';
import { makeMaster, makeMerchant } from './merchant/index.ts';
import type { WorldPlan } from './plan.ts';
import { Random } from './random.ts';
import type { IntegrationLogEntry, Sale } from './records/erp-image.ts';
import type { Merchant } from './records/merchant.ts';
import type { Instant, ShopOrder } from './records/order.ts';
import { shopOrders } from './shop/index.ts';
import { instantAt, localDay } from './zone.ts';

/** A world that has been written. */
export interface World {
  readonly merchant: Merchant;
  readonly orders: number;
  readonly documents: number;
  /** Breaks that the planted faults must cause. */
  readonly expected: readonly ExpectedBreak[];
}

export interface BuildOptions {
  /** The exports as they would have been taken at this instant; those of the plan's end when missing. */
  readonly takenAt?: Instant;
  /** An order as the integration came to know it; null where it never heard of it. The order itself when missing. */
  readonly heard?: (order: ShopOrder) => ShopOrder | null;
  /** Faults of no catalogue, planted after those of the plan. */
  readonly more?: readonly Fault[];
}

/**
 * Builds the world of a plan and writes it, order by order: `shop/...`, `erp/...`, `profile.yaml` and `labels.jsonl`.
 * Faults are planted in the order of the plan; each sees what those before it left.
 */
export function buildWorld(plan: WorldPlan, write: Write, options: BuildOptions = {}): World {
  const known = (plan.faults ?? []).map((one) => ({ ...one, fault: faultById(one.id) }));
  const more = (options.more ?? []).map((fault) => ({
    id: fault.id,
    fault,
    from: undefined,
    until: undefined,
  }));
  const planned = [...known, ...more];
  const needed = planned.flatMap(({ fault }) => fault.needs);
  const full = { ...plan, features: [...new Set([...(plan.features ?? []), ...needed])] };
  const { merchant: whole, master: last } = makeMerchant(full);
  const { takenAt = whole.takenAt } = options;
  const isCut = takenAt < whole.takenAt;
  const merchant = isCut ? { ...whole, takenAt, to: localDay(whole.zone, takenAt) } : whole;
  const master = isCut ? makeMaster(merchant) : last;
  const expected: ExpectedBreak[] = [];
  const hooks = planned.map(
    ({ fault, id, from, until }): FaultHooks =>
      fault.plant({
        merchant,
        random: new Random(plan.seed).fork(`fault ${id}`),
        from: from ?? goLiveAt(merchant),
        until: until ?? null,
        expect: (one) => void expected.push({ fault: id, ...one }),
      }),
  );
  for (const hook of hooks) hook.master?.(master);
  const shop = openShopFiles(merchant, write);
  const erp = openErpFiles({ ...merchant, rates: master.rates }, write);
  const stock = openStockBook(merchant);
  const payoutBook = openPayoutBook(merchant);
  let orders = 0;
  let documents = 0;
  for (const played of shopOrders(full, whole)) {
    const order = isCut ? orderAt(played, takenAt) : played;
    if (order === null) continue;
    const sale = saleOf(order, merchant, options);
    const before = expected.length;
    for (const hook of hooks) hook.sale?.(sale);
    if (sale.erp.documents.length === 0) expected.push(...expected.splice(before).filter(isOfMissingOrder));
    for (const hook of hooks) hook.log?.(sale.erp.log);
    const postings = postingsOf(sale, merchant);
    for (const hook of hooks) hook.postings?.(postings, sale);
    shop.order(sale);
    erp.sale(sale, postings);
    stock.add(sale);
    payoutBook.add(order);
    orders += 1;
    documents += sale.erp.documents.length;
  }
  const payouts = payoutBook.payouts();
  for (const hook of hooks) hook.payouts?.(payouts);
  const levels = stock.levels();
  for (const hook of hooks) hook.stock?.(levels);
  const postings = payouts.flatMap((payout) => payoutPostings(payout, merchant));
  for (const hook of hooks) hook.postings?.(postings, null);
  // What a fault logs beside any order goes to an empty log of its own.
  const log: IntegrationLogEntry[] = [];
  for (const hook of hooks) hook.log?.(log);
  shop.close({ master, levels, payouts });
  write('profile.yaml', erp.close({ master, levels, payouts, postings, log }));
  write('labels.jsonl', expected.map((one) => `${JSON.stringify(one)}\n`).join(''));
  return { merchant, orders, documents, expected };
}

/** What another fault did to an order that never came cannot be seen any more. */
function isOfMissingOrder({ kinds }: ExpectedBreak): boolean {
  return kinds.includes('order-missing-in-erp') || kinds.some((kind) => kind.startsWith('stock-'));
}

/** The image of what the integration heard, beside the order as it is. */
function saleOf(order: ShopOrder, merchant: Merchant, { heard }: BuildOptions): Sale {
  if (heard === undefined) return imageOf(order, merchant);
  const known = heard(order);
  if (known !== null) return { ...imageOf(known, merchant), order };
  const nothing = { documents: [], payments: [], shipments: [], returns: [], log: [] };
  return { order, erp: nothing, notPushed: new Set(), unaccepted: new Set() };
}

function goLiveAt({ zone, goLive }: Merchant): number {
  return instantAt(zone, dayNumber(goLive), 0);
}
