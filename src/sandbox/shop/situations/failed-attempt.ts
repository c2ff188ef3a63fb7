import type { Situation } from '../situation.ts';
import { dueOf, transact } from '../transact.ts';

/** The first attempt fails, the second succeeds. */
export const failedAttempt: Situation = {
  name: 'failed-attempt',
  perThousand: 25,
  fits: (draft) => dueOf(draft) > 0n,
  apply: (draft, scene) => {
    const amount = dueOf(draft);
    const at = draft.createdAt + 5_000;
    transact(draft, scene, { kind: 'sale', at, amount, status: 'failure' });
    transact(draft, scene, { kind: 'sale', at: at + 90_000, amount });
    draft.paidAt = at + 90_000;
  },
};
