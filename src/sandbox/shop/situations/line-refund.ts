import { dayMs } from '../../zone.ts';
import { afterShipping, isPlainPaid } from '../after-sales.ts';
import { refund } from '../refund.ts';
import type { Situation } from '../situation.ts';

/** One unit of a line comes back and is paid back. */
export const lineRefund: Situation = {
  name: 'line-refund',
  perThousand: 30,
  fits: (draft, scene) => isPlainPaid(draft) && afterShipping(draft, 6 * dayMs) < scene.end,
  apply: (draft, scene) => {
    const line = scene.random.pick(draft.lines.filter(({ giftCard }) => !giftCard));
    refund(draft, scene, {
      at: afterShipping(draft, scene.random.between(24, 143) * 3_600_000),
      lines: [{ line, quantity: 1, restockType: 'return' }],
    });
  },
};
