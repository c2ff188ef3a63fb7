import { percentOf, times } from '../money.ts';
import type { Situation } from '../situation.ts';

/** An automatic discount takes some per cent off one line. */
export const lineDiscount: Situation = {
  name: 'line-discount',
  perThousand: 100,
  common: true,
  fits: ({ source }) => source !== 'marketplace',
  apply: (draft, { random }) => {
    const line = random.pick(draft.lines);
    line.discount = percentOf(times(line.unitPrice, line.quantity), random.pick([10, 25, 30]));
  },
};
