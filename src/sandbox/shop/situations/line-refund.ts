import { canBeRefunded, refundTime, returnable } from '../after-sales.ts';
import { refund } from '../refund.ts';
import type { Situation } from '../situation.ts';

/** One unit of a line comes back into stock and is paid back. */
export const lineRefund: Situation = {
  name: 'line-refund',
  perThousand: 30,
  fits: (draft, scene) => canBeRefunded(draft, scene),
  apply: (draft, scene) => {
    const line = scene.random.pick(returnable(draft));
    refund(draft, scene, {
      at: refundTime(draft, scene),
      lines: [{ line, quantity: 1, restockType: 'return' }],
    });
  },
};

/** A unit is paid back and does not come back. */
export const noRestock: Situation = {
  name: 'no-restock',
  perThousand: 25,
  fits: (draft, scene) => canBeRefunded(draft, scene),
  apply: (draft, scene) => {
    const line = scene.random.pick(returnable(draft));
    refund(draft, scene, {
      at: refundTime(draft, scene),
      note: 'Damaged, not sent back',
      lines: [{ line, quantity: 1, restockType: 'no_restock' }],
    });
  },
};

/** Two refunds of the same line, days apart. */
export const twoRefunds: Situation = {
  name: 'two-refunds',
  perThousand: 25,
  fits: (draft, scene) =>
    canBeRefunded(draft, scene) && returnable(draft).some(({ quantity }) => quantity > 1),
  apply: (draft, scene) => {
    const line = scene.random.pick(returnable(draft).filter(({ quantity }) => quantity > 1));
    const at = refundTime(draft, scene);
    const lines = [{ line, quantity: 1, restockType: 'return' }] as const;
    refund(draft, scene, { at, lines });
    refund(draft, scene, { at: at + 24 * 3_600_000, lines });
  },
};
