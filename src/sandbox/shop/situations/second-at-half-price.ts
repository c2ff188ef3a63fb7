import { addLine } from '../add-line.ts';
import { percentOf, times } from '../money.ts';
import { assign } from '../ship-from.ts';
import type { Situation } from '../situation.ts';

/** A promotion puts the same item on a second line, at half its price. */
export const secondAtHalfPrice: Situation = {
  name: 'second-at-half-price',
  perThousand: 130,
  common: true,
  fits: ({ source, lines }) => source === 'web' && lines.some(isPlain),
  apply: (draft, scene) => {
    const first = draft.lines.find(isPlain);
    if (!first?.variant) return;
    const line = addLine(draft, scene, { variant: first.variant, quantity: 1 });
    line.discount = percentOf(times(line.unitPrice, line.quantity), 50);
    const location = first.assigned[0]?.location;
    if (location) assign(line, location);
  },
};

function isPlain({
  variant,
  giftCard,
  bundle,
}: {
  variant: unknown;
  giftCard: boolean;
  bundle: unknown;
}): boolean {
  return variant !== null && !giftCard && bundle === null;
}
