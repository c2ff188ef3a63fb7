import { fromShop } from '../money.ts';
import type { Situation } from '../situation.ts';

/** A fee on top that is neither goods nor shipping. */
export const additionalFee: Situation = {
  name: 'additional-fee',
  needs: ['fees'],
  perThousand: 45,
  common: true,
  fits: ({ source }) => source === 'web',
  apply: (draft, { random }) => {
    draft.fees = fromShop(draft, random.pick([150n, 275n, 420n]));
  },
};
