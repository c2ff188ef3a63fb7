import { dayMs } from '../../zone.ts';
import { refundEverything } from '../refund-everything.ts';
import type { Situation } from '../situation.ts';

/** A promised transfer never came: the order is cancelled with nothing to pay back. */
export const cancelledPending: Situation = {
  name: 'cancelled-pending',
  perThousand: 28,
  fits: (draft, scene) =>
    draft.gateway === 'manual' &&
    draft.company === null &&
    draft.paidAt === null &&
    draft.cancelledAt === null &&
    draft.createdAt + 7 * dayMs < scene.end,
  apply: (draft, scene) => {
    const at = draft.createdAt + 7 * dayMs;
    draft.cancelledAt = at;
    refundEverything(draft, scene, { at, note: 'Not paid', restockType: 'cancel', unpaid: true });
  },
};
