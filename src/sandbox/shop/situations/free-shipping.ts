import type { Situation } from '../situation.ts';

/** The shipping is discounted away. */
export const freeShipping: Situation = {
  name: 'free-shipping',
  perThousand: 120,
  common: true,
  fits: ({ source, shipping }) => source === 'web' && shipping.length > 0,
  apply: (draft, { random }) => {
    for (const line of draft.shipping) line.discount = line.price;
    if (draft.discountCode === null && random.chance(0.5)) draft.discountCode = 'FREESHIP';
  },
};
