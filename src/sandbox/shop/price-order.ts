import type { Draft } from './draft.ts';
import { priceLine, priceShipping } from './money.ts';
import { totalsOf } from './totals-of.ts';

/** Works out totals and taxes of all lines, and the total the order was placed with. */
export function priceOrder(draft: Draft): void {
  for (const line of draft.lines) priceLine(draft, line);
  for (const line of draft.shipping) priceShipping(draft, line);
  draft.originalTotal = totalsOf(draft).total;
}
