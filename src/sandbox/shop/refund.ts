import { type Bag, nothing } from '../records/bag.ts';
import type { Instant, OrderLine, Refund, RefundLine, ShippingLine, Transaction } from '../records/order.ts';
import { shareOfUnits } from '../records/share.ts';
import { cashRounding, isCash } from './cash-rounding.ts';
import type { Draft } from './draft.ts';
import { fromBuyer, less } from './money.ts';
import { leftToGiveBack, payBack, smaller } from './pay-back.ts';
import type { Scene } from './scene.ts';
import { creditOf } from './totals-of.ts';
import { creditedUnits } from './units.ts';

/** What is credited, and what for. */
export interface RefundWish {
  readonly at: Instant;
  readonly note?: string;
  readonly lines?: readonly {
    readonly line: OrderLine;
    readonly quantity: number;
    readonly restockType: RefundLine['restockType'];
    readonly location?: RefundLine['location'];
  }[];
  readonly shipping?: Refund['shipping'];
  readonly duties?: Bag;
  readonly tip?: Bag;
  readonly adjustment?: Bag;
  readonly overpayment?: Bag;
  /** Up to this much of the credit, in the buyer's money, is settled without money. */
  readonly settle?: bigint;
  readonly returnId?: string | null;
  /** Makes the transactions, where they are not the usual ones. */
  readonly payBack?: (amount: bigint) => Transaction[];
}

/** More than refunds of one order round up together. */
const maxRounding = 200n;

/** Adds a refund: values of the units by their share of the line, and the money through the payments it came with. */
export function refund(draft: Draft, scene: Scene, wish: RefundWish): Refund {
  const unrounded = {
    id: scene.ids.take('refund'),
    at: wish.at,
    note: wish.note ?? '',
    lines: (wish.lines ?? []).map((line) => refundLine(draft, scene, line)),
    shipping: wish.shipping ?? null,
    duties: wish.duties ?? nothing,
    tip: wish.tip ?? nothing,
    adjustment: wish.adjustment ?? nothing,
    rounding: nothing,
    overpayment: wish.overpayment ?? nothing,
    settled: nothing,
    transactions: [],
    returnId: wish.returnId ?? null,
  };
  const rounding = roundingOf(draft, creditOf(unrounded, draft.taxesIncluded).presentment, wish.settle ?? 0n);
  draft.refundRounding = plus(draft.refundRounding, rounding);
  const credit = creditOf({ ...unrounded, rounding }, draft.taxesIncluded).presentment;
  const settled = fromBuyer(draft, smaller(credit, wish.settle ?? 0n));
  const amount = credit + unrounded.overpayment.presentment - settled.presentment;
  const transactions = (wish.payBack ?? ((money) => payBack(draft, scene, money, wish.at)))(amount);
  const total = { shop: 0n, presentment: 0n };
  for (const transaction of transactions) {
    if (transaction.status !== 'success') continue;
    total.shop += transaction.amount.shop;
    total.presentment += transaction.amount.presentment;
  }
  const made: Refund = { ...unrounded, rounding, settled, total, transactions };
  draft.refunds.push(made);
  return made;
}

/** Cash rounding of a refund: the last of several never gives back more than there is, by what the others rounded up. */
function roundingOf(draft: Draft, credit: bigint, settle: bigint): Bag {
  const rounding = cashRounding(draft, credit);
  const left = leftToGiveBack(draft) - credit;
  const isShort = settle === 0n && rounding.presentment > left && left > -maxRounding;
  return isCash(draft) && isShort ? fromBuyer(draft, left) : rounding;
}

function refundLine(draft: Draft, scene: Scene, wish: NonNullable<RefundWish['lines']>[number]): RefundLine {
  const { line, quantity } = wish;
  const from = creditedUnits(draft, line);
  let [shop, presentment] = [0n, 0n];
  for (const { amount } of line.taxes) {
    const part = shareOfUnits(amount, from, from + quantity, line.quantity);
    shop += part.shop;
    presentment += part.presentment;
  }
  return {
    id: scene.ids.take('refund-line'),
    line,
    quantity,
    subtotal: shareOfUnits(line.total, from, from + quantity, line.quantity),
    tax: { shop, presentment },
    restockType: wish.restockType,
    location: wish.location ?? line.assigned[0]?.location ?? null,
  };
}

/** All of the shipping, as a refund states it. */
export function wholeShipping(draft: Draft): Refund['shipping'] {
  if (draft.shipping.length === 0) return null;
  let amount = nothing;
  let tax = nothing;
  for (const line of draft.shipping) {
    amount = plus(amount, less(line.price, line.discount));
    tax = taxesOf(line).reduce(plus, tax);
  }
  return { amount, tax };
}

function taxesOf(line: ShippingLine): Bag[] {
  return line.taxes.map(({ amount }) => amount);
}

function plus(a: Bag, b: Bag): Bag {
  return { shop: a.shop + b.shop, presentment: a.presentment + b.presentment };
}
