import type { Situation } from '../situation.ts';
import { dueOf, transact } from '../transact.ts';

/** A gift card pays all of it. */
export const giftCardPayment: Situation = {
  name: 'gift-card-payment',
  needs: ['gift-cards'],
  perThousand: 30,
  common: true,
  fits: (draft) => dueOf(draft) > 0n,
  apply: (draft, scene) => {
    const at = draft.createdAt + 3_000;
    draft.gateway = 'gift_card';
    transact(draft, scene, { kind: 'sale', at, amount: dueOf(draft) });
    draft.paidAt = at;
  },
};
