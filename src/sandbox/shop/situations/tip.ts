import { fromShop } from '../money.ts';
import type { Situation } from '../situation.ts';

/** The buyer gives a tip, which is not taxed. */
export const tip: Situation = {
  name: 'tip',
  needs: ['tips'],
  perThousand: 80,
  common: true,
  fits: ({ source }) => source === 'web' || source === 'pos',
  apply: (draft, { random }) => {
    draft.tip = fromShop(draft, BigInt(random.between(4, 40)) * 25n);
  },
};
