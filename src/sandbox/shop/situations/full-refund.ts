import { dayMs } from '../../zone.ts';
import { afterShipping, isPlainPaid } from '../after-sales.ts';
import { refund, wholeShipping } from '../refund.ts';
import type { Situation } from '../situation.ts';
import { soldUnits } from '../units.ts';

/** Everything comes back into stock and is paid back, shipping too. */
export const fullRefund: Situation = {
  name: 'full-refund',
  perThousand: 25,
  fits: (draft, scene) => isPlainPaid(draft) && afterShipping(draft, 5 * dayMs) < scene.end,
  apply: (draft, scene) => {
    refund(draft, scene, {
      at: afterShipping(draft, scene.random.between(24, 119) * 3_600_000),
      note: 'Full refund',
      lines: draft.lines.map((line) => ({ line, quantity: soldUnits(line), restockType: 'return' })),
      shipping: wholeShipping(draft),
    });
  },
};
