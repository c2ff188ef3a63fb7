import { addShipping } from '../add-shipping.ts';
import type { Situation } from '../situation.ts';

/** A second shipping line comes on top. */
export const twoShippingLines: Situation = {
  name: 'two-shipping-lines',
  perThousand: 30,
  fits: ({ shipping }) => shipping.length === 1,
  apply: (draft) => addShipping(draft, 'Oversize Surcharge', 375n),
};
