import type { OrderLine } from '../records/order.ts';
import type { Draft } from './draft.ts';

/** Units of a line that were sold: ordered or added, and not taken away by edits. */
export function soldUnits(line: OrderLine): number {
  return line.quantity - line.removed;
}

/** Units credited so far. */
export function creditedUnits(draft: Draft, line: OrderLine): number {
  let units = 0;
  for (const refund of draft.refunds)
    for (const of of refund.lines) if (of.line === line) units += of.quantity;
  return units;
}

/** Units that will not be shipped because they were credited before. */
function calledOff(draft: Draft, line: OrderLine): number {
  let units = 0;
  for (const refund of draft.refunds) {
    for (const of of refund.lines) {
      if (of.line === line && of.restockType === 'cancel') units += of.quantity;
    }
  }
  return units;
}

/** Units that shipped. */
export function shippedUnits(draft: Draft, line: OrderLine): number {
  let units = 0;
  for (const { status, lines } of draft.fulfilments) {
    if (status === 'success') for (const of of lines) if (of.line === line) units += of.quantity;
  }
  return units;
}

/** Units still to be shipped; gift cards never are. */
export function openUnits(draft: Draft, line: OrderLine): number {
  if (line.giftCard) return 0;
  return soldUnits(line) - calledOff(draft, line) - shippedUnits(draft, line);
}
