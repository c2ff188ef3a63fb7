import { hourMs } from '../../zone.ts';
import { refundEverything } from '../refund-everything.ts';
import type { Situation } from '../situation.ts';

/** A paid order is cancelled before it ships, and the shop keeps the money for the next one. */
export const cancelledKept: Situation = {
  name: 'cancelled-kept',
  needs: ['kept-payments'],
  perThousand: 40,
  fits: (draft, scene) =>
    draft.source === 'web' &&
    !draft.test &&
    draft.paidAt !== null &&
    draft.paidAt + 31 * hourMs < scene.end &&
    draft.cancelledAt === null &&
    draft.edits.length === 0 &&
    draft.transactions.length > 0,
  apply: (draft, scene) => {
    const at = (draft.paidAt ?? draft.createdAt) + scene.random.between(1, 30) * hourMs;
    draft.cancelledAt = at;
    refundEverything(draft, scene, { at, note: 'Cancelled', restockType: 'cancel', unpaid: true });
  },
};
