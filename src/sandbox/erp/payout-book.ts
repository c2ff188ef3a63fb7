import { addDays, dayNumber } from '../../ground/days.ts';
import { Random } from '../random.ts';
import type { Payout, PayoutTransaction } from '../records/books.ts';
import type { Merchant, Shop } from '../records/merchant.ts';
import type { Instant, ShopOrder } from '../records/order.ts';
import { instantAt, localDay } from '../zone.ts';
import { documentNumber } from './document-number.ts';
import { feeOf } from './payout-fees.ts';

/** Types of the transactions in a payout. */
export const payoutTransactionTypes = [
  'charge',
  'refund',
  'dispute',
  'dispute_reversal',
  'adjustment',
  'reserve',
  'customs_duty',
] as const;
export type PayoutTransactionType = (typeof payoutTransactionTypes)[number];

/** Collects what goes through Shopify Payments, order by order. */
export interface PayoutBook {
  readonly add: (order: ShopOrder) => void;
  /** Everything paid out by the end of the extract, by day, shop and entity. */
  readonly payouts: () => Payout[];
  /** What is not paid out yet. */
  readonly pending: () => PayoutTransaction[];
}

/** Money is paid out on the second day after it moved. */
const payoutDelayDays = 2;
const reserveDays = 7;
const adjustmentShare = 0.06;
const reserveShare = 0.05;

type Moved = Omit<PayoutTransaction, 'posted' | 'id'> & { readonly type: PayoutTransactionType };

interface Batch {
  readonly shop: Shop;
  readonly entity: string;
  readonly on: string;
  readonly moved: Moved[];
}

/** Opens the book of a merchant's payouts: one a day for each shop and legal entity, in the shop's currency. */
export function openPayoutBook(merchant: Merchant): PayoutBook {
  const paidOut = new Set(merchant.gateways.filter(({ payouts }) => payouts).map(({ name }) => name));
  const batches = new Map<string, Batch>();
  const batchOf = (shop: Shop, entity: string, on: string): Batch => {
    const key = `${on} ${shop.code} ${entity}`;
    let batch = batches.get(key);
    if (batch === undefined) {
      batch = { shop, entity, on, moved: [] };
      batches.set(key, batch);
    }
    return batch;
  };
  const put = (order: ShopOrder, moved: Moved) => {
    const on = payoutDay(order.shop, moved.at);
    batchOf(order.shop, order.entity, on).moved.push(moved);
  };
  let closed: { readonly paid: Payout[]; readonly pending: PayoutTransaction[] } | null = null;
  const close = () => {
    closed ??= closeBatches(merchant, batches, batchOf);
    return closed;
  };
  return {
    add: (order) => {
      if (!order.shop.usesPayouts || order.test) return;
      for (const moved of movesOf(order, paidOut, merchant.features.has('customs'))) put(order, moved);
    },
    payouts: () => close().paid,
    pending: () => close().pending,
  };
}

function payoutDay(shop: Shop, at: Instant): string {
  return addDays(localDay(shop.zone, at), payoutDelayDays);
}

/** Charges, refunds, disputes and duties withheld of an order; money that goes another way is in no payout. */
function* movesOf(order: ShopOrder, paidOut: ReadonlySet<string>, customs: boolean): Iterable<Moved> {
  const { id, currency, presentmentCurrency, disputes } = order;
  const moved = (
    type: PayoutTransactionType,
    transaction: string,
    at: Instant,
    bag: { readonly shop: bigint; readonly presentment: bigint },
    sign: bigint,
    fee: bigint,
  ): Moved => ({
    type,
    order: id,
    transaction,
    at,
    amount: bag.shop * sign,
    fee,
    presentment: { amount: bag.presentment * sign, currency: presentmentCurrency },
  });
  let charged: Instant | null = null;
  for (const { kind, status, gateway, at, amount, test, ...rest } of order.transactions) {
    if (status !== 'success' || test || !paidOut.has(gateway)) continue;
    if (kind === 'sale' || kind === 'capture') {
      charged ??= at;
      yield moved('charge', rest.id, at, amount, 1n, feeOf(amount.shop, currency));
    } else if (kind === 'refund') yield moved('refund', rest.id, at, amount, -1n, 0n);
  }
  if (charged === null) return;
  // The platform pays the duties it collected to the customs, out of the payout.
  if (customs && order.duties.shop > 0n)
    yield moved('customs_duty', `${id}-duty`, charged, order.duties, -1n, 0n);
  for (const dispute of disputes) {
    yield moved('dispute', dispute.id, dispute.at, dispute.amount, -1n, dispute.fee.shop);
    if (dispute.wonAt === null) continue;
    yield moved(
      'dispute_reversal',
      `${dispute.id}-won`,
      dispute.wonAt,
      dispute.amount,
      1n,
      -dispute.fee.shop,
    );
  }
}

function closeBatches(
  merchant: Merchant,
  batches: ReadonlyMap<string, Batch>,
  batchOf: (shop: Shop, entity: string, on: string) => Batch,
): { readonly paid: Payout[]; readonly pending: PayoutTransaction[] } {
  const keys = [...batches.keys()].sort();
  for (const key of keys) {
    const batch = batches.get(key);
    if (batch !== undefined) addCorrections(merchant, batch, batchOf);
  }
  const paid: Payout[] = [];
  const pending: PayoutTransaction[] = [];
  const number = openNumbers(merchant.seed);
  for (const key of [...batches.keys()].sort()) {
    const batch = batches.get(key);
    if (batch === undefined) continue;
    const { shop, entity, on, moved } = batch;
    if (on > localDay(shop.zone, merchant.takenAt)) {
      pending.push(...moved.map((one) => ({ ...one, id: number(), posted: null })));
      continue;
    }
    const journal = documentNumber(merchant, 'journal', on, paid.length + 1);
    const transactions = moved
      .sort((a, b) => a.at - b.at)
      .map((one) => ({ ...one, id: number(), posted: postingOf(merchant, one, journal) }));
    const gross = transactions.reduce((sum, { amount }) => sum + amount, 0n);
    const fee = transactions.reduce((sum, one) => sum + one.fee, 0n);
    const id = String(118_200_000_000 + (merchant.seed % 1000) * 1_000_000 + paid.length * 37);
    const account = merchant.accounts.bank;
    const receipt = { on, gross, fee, net: gross - fee, account, entity, externalId: id };
    paid.push({ id, shop: shop.code, entity, currency: shop.currency, on, transactions, receipt });
  }
  return { paid, pending };
}

/** Now and then the provider corrects a payout, or withholds a part that it gives back a week later. */
function addCorrections(
  merchant: Merchant,
  batch: Batch,
  batchOf: (shop: Shop, entity: string, on: string) => Batch,
): void {
  const { shop, entity, on } = batch;
  const random = new Random(merchant.seed).fork(`payout ${on} ${shop.code} ${entity}`);
  const gross = batch.moved.reduce((sum, { amount }) => sum + amount, 0n);
  const correction = (type: PayoutTransactionType, amount: bigint, day: string): Moved => ({
    type,
    order: null,
    transaction: null,
    at: instantAt(shop.zone, dayNumber(day) - payoutDelayDays, 12 * 3600),
    amount,
    fee: 0n,
    presentment: { amount, currency: shop.currency },
  });
  if (random.chance(adjustmentShare)) {
    const amount = BigInt(random.between(50, 900)) * (random.chance(0.5) ? 1n : -1n);
    batch.moved.push(correction('adjustment', amount, on));
  }
  if (random.chance(reserveShare) && gross > 0n) {
    const held = gross / 10n;
    const back = addDays(on, reserveDays);
    if (held === 0n) return;
    batch.moved.push(correction('reserve', -held, on));
    batchOf(shop, entity, back).moved.push(correction('reserve', held, back));
  }
}

/** Adjustments are a cost of payments, duties withheld settle what is owed; everything else clears what the sales posted. */
function postingOf(
  merchant: Merchant,
  { type, amount, fee }: Moved,
  number: string,
): PayoutTransaction['posted'] {
  const { fee: cost, duty, clearing } = merchant.accounts;
  const account = type === 'adjustment' ? cost : type === 'customs_duty' ? duty : clearing;
  return { amount, fee, account, number };
}

function openNumbers(seed: number): () => string {
  let next = 2_410_000_000_000 + (seed % 1000) * 1_000_000_000;
  return () => {
    next += 13;
    return String(next);
  };
}
