import { canBeRefunded, refundTime, returnable } from '../after-sales.ts';
import { fromBuyer, percentOf } from '../money.ts';
import { refund, wholeShipping } from '../refund.ts';
import type { Situation } from '../situation.ts';

/** The shipping alone is paid back. */
export const shippingRefund: Situation = {
  name: 'shipping-refund',
  perThousand: 25,
  fits: (draft, scene) =>
    canBeRefunded(draft, scene) && (wholeShipping(draft)?.amount.presentment ?? 0n) > 0n,
  apply: (draft, scene) => {
    refund(draft, scene, {
      at: refundTime(draft, scene),
      note: 'Late delivery',
      shipping: wholeShipping(draft),
    });
  },
};

/** Some money goes back for nothing in particular. */
export const amountRefund: Situation = {
  name: 'amount-refund',
  perThousand: 25,
  fits: (draft, scene) => canBeRefunded(draft, scene),
  apply: (draft, scene) => {
    const { presentment } = percentOf(scene.random.pick(returnable(draft)).total, 15);
    const adjustment = fromBuyer(draft, presentment > 0n ? presentment : 1n);
    refund(draft, scene, { at: refundTime(draft, scene), note: 'Goodwill', adjustment });
  },
};

/** A unit comes back and its duties are paid back with it. */
export const dutyRefund: Situation = {
  name: 'duty-refund',
  needs: ['duties'],
  perThousand: 28,
  fits: (draft, scene) => draft.duties.presentment > 0n && canBeRefunded(draft, scene),
  apply: (draft, scene) => {
    const line = scene.random.pick(returnable(draft));
    const duties =
      draft.lines.length === 1 && line.quantity === 1 ? draft.duties : percentOf(draft.duties, 40);
    refund(draft, scene, {
      at: refundTime(draft, scene),
      lines: [{ line, quantity: 1, restockType: 'return' }],
      duties,
    });
  },
};

/** The tip is paid back. */
export const tipRefund: Situation = {
  name: 'tip-refund',
  needs: ['tips'],
  perThousand: 32,
  fits: (draft, scene) => draft.tip.presentment > 0n && canBeRefunded(draft, scene),
  apply: (draft, scene) => {
    refund(draft, scene, { at: refundTime(draft, scene), note: 'Tip by mistake', tip: draft.tip });
  },
};
