import { fromShop } from '../money.ts';
import type { Situation } from '../situation.ts';

/** Duties are paid at checkout where goods cross a border. */
export const duties: Situation = {
  name: 'duties',
  needs: ['duties'],
  perThousand: 120,
  common: true,
  fits: ({ market, source }) => market.duties && source === 'web',
  apply: (draft, { random }) => {
    let worth = 0n;
    for (const { unitPrice, quantity, giftCard } of draft.lines) {
      if (!giftCard) worth += unitPrice.shop * BigInt(quantity);
    }
    draft.duties = fromShop(draft, (worth * BigInt(random.between(3, 9))) / 100n + 1n);
  },
};
