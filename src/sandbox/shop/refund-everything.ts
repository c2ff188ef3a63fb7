import type { Instant, Refund, RefundLine } from '../records/order.ts';
import type { Draft } from './draft.ts';
import { refund, wholeShipping } from './refund.ts';
import type { Scene } from './scene.ts';
import { creditedUnits, soldUnits } from './units.ts';

/** Credits all that was sold and not credited yet: goods, shipping, duties, tip and fees. */
export function refundEverything(
  draft: Draft,
  scene: Scene,
  wish: {
    readonly at: Instant;
    readonly note: string;
    readonly restockType: RefundLine['restockType'];
    /** Nothing is paid back: nothing was paid, or what was is kept. */
    readonly unpaid?: boolean;
  },
): Refund {
  const lines = draft.lines.flatMap((line) => {
    const quantity = soldUnits(line) - creditedUnits(draft, line);
    // A gift card has no stock to go back to.
    const restockType = line.giftCard ? 'no_restock' : wish.restockType;
    return quantity > 0 ? [{ line, quantity, restockType } as const] : [];
  });
  return refund(draft, scene, {
    at: wish.at,
    note: wish.note,
    lines,
    shipping: wholeShipping(draft),
    duties: draft.duties,
    tip: draft.tip,
    adjustment: draft.fees,
    settle: wish.unpaid ? draft.originalTotal.presentment * 2n : 0n,
  });
}
