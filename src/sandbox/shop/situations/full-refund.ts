import { dayMs, hourMs } from '../../zone.ts';
import { afterShipping, isPlainPaid } from '../after-sales.ts';
import { refundEverything } from '../refund-everything.ts';
import type { Situation } from '../situation.ts';

/** Everything comes back into stock and is paid back, shipping too. */
export const fullRefund: Situation = {
  name: 'full-refund',
  perThousand: 25,
  fits: (draft, scene) => isPlainPaid(draft) && afterShipping(draft, 5 * dayMs) < scene.end,
  apply: (draft, scene) => {
    const at = afterShipping(draft, scene.random.between(24, 119) * hourMs);
    refundEverything(draft, scene, { at, note: 'Full refund', restockType: 'return' });
  },
};
