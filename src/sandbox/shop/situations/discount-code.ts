import { allocate } from '../../../ground/allocate.ts';
import type { Draft } from '../draft.ts';
import { percentOf } from '../money.ts';
import type { Situation } from '../situation.ts';

/** A code takes some per cent off the whole order, spread over the lines. */
export const discountCode: Situation = {
  name: 'discount-code',
  perThousand: 150,
  common: true,
  fits: (draft) => draft.source === 'web' && draft.discountCode === null,
  apply: (draft, { random }) => {
    const percent = random.pick([5, 10, 15, 20]);
    draft.discountCode = `SAVE${percent}`;
    spreadDiscount(draft, percent);
  },
};

/** Spreads a discount of the order over its lines, gift cards left out. */
export function spreadDiscount(draft: Draft, percent: number): void {
  const lines = draft.lines.filter(({ giftCard }) => !giftCard);
  const worth = lines.map(({ unitPrice, quantity, discount }) => ({
    shop: unitPrice.shop * BigInt(quantity) - discount.shop,
    presentment: unitPrice.presentment * BigInt(quantity) - discount.presentment,
  }));
  const whole = { shop: 0n, presentment: 0n };
  for (const { shop, presentment } of worth) {
    whole.shop += shop;
    whole.presentment += presentment;
  }
  const discount = percentOf(whole, percent);
  const shop = allocate(
    discount.shop,
    worth.map((bag) => bag.shop),
  );
  const presentment =
    draft.rate === null
      ? shop
      : allocate(
          discount.presentment,
          worth.map((bag) => bag.presentment),
        );
  for (const [at, line] of lines.entries()) {
    line.discount = {
      shop: line.discount.shop + (shop[at] ?? 0n),
      presentment: line.discount.presentment + (presentment[at] ?? 0n),
    };
  }
}
