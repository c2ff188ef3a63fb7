import type { Bag } from '../records/bag.ts';
import type { TaxLine } from '../records/order.ts';
import type { Draft, DraftLine, DraftShipping } from './draft.ts';
import { convert, convertBack, divide } from './exchange.ts';

const million = 1_000_000n;

/** Both money sets of an amount of the shop's currency, at the rate of the order. */
export function fromShop(draft: Draft, amount: bigint): Bag {
  return { shop: amount, presentment: convert(amount, draft.rate) };
}

/** Both money sets of an amount of the buyer's currency, at the rate of the order. */
export function fromBuyer(draft: Draft, amount: bigint): Bag {
  return { shop: convertBack(amount, draft.rate), presentment: amount };
}

/** A part of an amount in whole per cent, rounded in each money set. */
export function percentOf(bag: Bag, percent: number): Bag {
  const part = BigInt(percent);
  return { shop: divide(bag.shop * part, 100n), presentment: divide(bag.presentment * part, 100n) };
}

/** One bag so many times. */
export function times(bag: Bag, count: number): Bag {
  const factor = BigInt(count);
  return { shop: bag.shop * factor, presentment: bag.presentment * factor };
}

/** The first bag less the second. */
export function less(bag: Bag, other: Bag): Bag {
  return { shop: bag.shop - other.shop, presentment: bag.presentment - other.presentment };
}

/** Works out a line's total and taxes from its price, quantity and discount. */
export function priceLine(draft: Draft, line: DraftLine): void {
  line.total = less(times(line.unitPrice, line.quantity), line.discount);
  line.taxes = line.giftCard ? [] : taxesOn(draft, line.total);
}

/** Works out the taxes of a shipping line. */
export function priceShipping(draft: Draft, line: DraftShipping): void {
  line.taxes = taxesOn(draft, less(line.price, line.discount));
}

function taxesOn(draft: Draft, amount: Bag): TaxLine[] {
  const { rules, taxesIncluded, market } = draft;
  let whole = 0;
  for (const rule of rules) whole += rule.ratePpm;
  const by = taxesIncluded ? million + BigInt(whole) : million;
  return rules.map(({ title, ratePpm }) => {
    const rate = BigInt(ratePpm);
    return {
      title,
      ratePpm,
      amount: {
        shop: divide(amount.shop * rate, by),
        presentment: divide(amount.presentment * rate, by),
      },
      channelLiable: market.marketplace,
    };
  });
}
