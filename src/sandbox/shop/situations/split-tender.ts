import { divide } from '../exchange.ts';
import type { Situation } from '../situation.ts';
import { dueOf, transact } from '../transact.ts';

/** A gift card, now and then another card, pays a part; the buyer's other means pay the rest. */
export const splitTender: Situation = {
  name: 'split-tender',
  needs: ['gift-cards'],
  perThousand: 60,
  common: true,
  fits: (draft) => dueOf(draft) > 100n,
  apply: (draft, scene) => {
    const due = dueOf(draft);
    const gateway = scene.random.chance(0.75) ? 'gift_card' : 'stripe';
    const card = divide(due * BigInt(scene.random.between(15, 70)), 100n);
    const at = draft.createdAt + scene.random.between(2, 40) * 1_000;
    transact(draft, scene, { kind: 'sale', at, amount: card, gateway });
    transact(draft, scene, { kind: 'sale', at: at + 1_000, amount: due - card });
    draft.paidAt = at + 1_000;
  },
};
