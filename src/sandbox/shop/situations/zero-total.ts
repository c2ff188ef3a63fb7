import type { Situation } from '../situation.ts';
import { spreadDiscount } from './discount-code.ts';

/** A voucher for everything: nothing is left to pay. */
export const zeroTotal: Situation = {
  name: 'zero-total',
  perThousand: 22,
  fits: ({ source, lines, tip, duties, fees }) =>
    source === 'web' &&
    lines.every(({ giftCard }) => !giftCard) &&
    [tip, duties, fees].every(({ shop }) => shop === 0n),
  apply: (draft) => {
    draft.discountCode = 'ONTHEHOUSE';
    spreadDiscount(draft, 100);
    for (const line of draft.shipping) line.discount = line.price;
  },
};
