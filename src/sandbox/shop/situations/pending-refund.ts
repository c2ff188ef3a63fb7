import { canBeRefunded, refundTime, returnable } from '../after-sales.ts';
import { paymentsOf } from '../pay-back.ts';
import { refund } from '../refund.ts';
import type { Situation } from '../situation.ts';
import { transact } from '../transact.ts';

/** The money of a refund is pending for a day before it goes back. */
export const pendingRefund: Situation = {
  name: 'pending-refund',
  perThousand: 25,
  fits: (draft, scene) => canBeRefunded(draft, scene) && paymentsOf(draft).length === 1,
  apply: (draft, scene) => {
    const at = refundTime(draft, scene);
    const [parent] = paymentsOf(draft);
    refund(draft, scene, {
      at,
      lines: [{ line: scene.random.pick(returnable(draft)), quantity: 1, restockType: 'return' }],
      payBack: (amount) => {
        if (amount === 0n || !parent) return [];
        const wish = { kind: 'refund', amount, parent, gateway: parent.gateway } as const;
        return [
          transact(draft, scene, { ...wish, at, status: 'pending' }),
          transact(draft, scene, { ...wish, at: at + 22 * 3_600_000 }),
        ];
      },
    });
  },
};
