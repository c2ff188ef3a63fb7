import type { Instant } from '../records/order.ts';
import type { Draft } from './draft.ts';
import { dueOf } from './transact.ts';
import { openUnits } from './units.ts';

/** Whether an order is paid, all shipped and untouched since: what most after-sales situations start from. */
export function isPlainPaid(draft: Draft): boolean {
  return (
    draft.paidAt !== null &&
    draft.fulfilments.length > 0 &&
    draft.refunds.length === 0 &&
    draft.returns.length === 0 &&
    draft.edits.length === 0 &&
    draft.disputes.length === 0 &&
    draft.lines.some(({ giftCard }) => !giftCard) &&
    draft.fulfilments.every(({ status }) => status === 'success') &&
    everythingShipped(draft) &&
    dueOf(draft) === 0n &&
    draft.transactions.length > 0
  );
}

function everythingShipped(draft: Draft): boolean {
  return draft.lines.every((line) => openUnits(draft, line) === 0);
}

/** An instant so long after the last parcel left and the money was there. */
export function afterShipping(draft: Draft, wait: number): Instant {
  let last = draft.paidAt ?? draft.createdAt;
  for (const { at } of draft.fulfilments) if (at > last) last = at;
  return last + wait;
}
