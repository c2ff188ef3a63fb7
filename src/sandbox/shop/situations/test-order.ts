import type { Situation } from '../situation.ts';
import { dueOf, transact } from '../transact.ts';

/** Staff try the checkout with the test gateway; nothing is shipped, and nothing belongs in the books. */
export const testOrder: Situation = {
  name: 'test-order',
  needs: ['test-orders'],
  perThousand: 35,
  fits: (draft) => draft.source === 'web' && dueOf(draft) > 0n,
  apply: (draft, scene) => {
    draft.test = true;
    draft.gateway = 'bogus';
    const at = draft.createdAt + 8_000;
    transact(draft, scene, { kind: 'sale', at, amount: dueOf(draft) });
    draft.paidAt = at;
  },
};
