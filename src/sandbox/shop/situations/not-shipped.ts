import { shippingTime } from '../fulfil.ts';
import type { Situation } from '../situation.ts';

/** Paid, and still waiting for goods. */
export const notShipped: Situation = {
  name: 'not-shipped',
  perThousand: 25,
  fits: (draft, scene) => shippingTime(draft, scene) !== null,
  apply: () => {},
};
