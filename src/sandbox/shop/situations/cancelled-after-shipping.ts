import { dayMs, hourMs } from '../../zone.ts';
import { afterShipping, isPlainPaid } from '../after-sales.ts';
import { refundEverything } from '../refund-everything.ts';
import type { Situation } from '../situation.ts';

/** The parcels are called back, and the order is cancelled and paid back. */
export const cancelledAfterShipping: Situation = {
  name: 'cancelled-after-shipping',
  perThousand: 25,
  fits: (draft, scene) =>
    draft.source === 'web' && isPlainPaid(draft) && afterShipping(draft, 2 * dayMs) < scene.end,
  apply: (draft, scene) => {
    const at = afterShipping(draft, scene.random.between(2, 40) * hourMs);
    for (const [place, fulfilment] of draft.fulfilments.entries()) {
      draft.fulfilments[place] = { ...fulfilment, status: 'cancelled', cancelledAt: at };
    }
    draft.cancelledAt = at + 60_000;
    refundEverything(draft, scene, { at: at + 60_000, note: 'Cancelled', restockType: 'cancel' });
  },
};
