import type { Instant } from '../records/order.ts';
import { dayMs, hourMs } from '../zone.ts';
import type { Draft, DraftLine } from './draft.ts';
import type { Scene } from './scene.ts';
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

const longestWait = 6 * dayMs;

/** Whether an order is plainly paid and there is time left for a refund and what follows it. */
export function canBeRefunded(draft: Draft, scene: Scene): boolean {
  return isPlainPaid(draft) && afterShipping(draft, longestWait) < scene.end && returnable(draft).length > 0;
}

/** Lines with units that may come back and are worth something. */
export function returnable(draft: Draft): DraftLine[] {
  return draft.lines.filter(
    ({ giftCard, quantity, total }) => !giftCard && total.presentment >= BigInt(quantity) * 2n,
  );
}

/** Some days after shipping, early enough for what follows. */
export function refundTime(draft: Draft, scene: Scene): Instant {
  return afterShipping(draft, scene.random.between(20, 110) * hourMs);
}
