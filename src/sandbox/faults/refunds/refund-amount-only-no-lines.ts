import type { Fault } from '../fault.ts';
import { skipRefunds } from './skip-refunds.ts';

/** Refunds of an amount, without any line, are skipped. */
export const refundAmountOnlyNoLines: Fault = skipRefunds({
  id: 'refund-amount-only-no-lines',
  skips: ({ lines, shipping, adjustment, duties, tip }) =>
    lines.length === 0 &&
    shipping === null &&
    duties.presentment === 0n &&
    tip.presentment === 0n &&
    adjustment.presentment > 0n,
});
