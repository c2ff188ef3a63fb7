import type { Instant, OrderEdit } from '../records/order.ts';
import { hourMs } from '../zone.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

/** Whether an order can still be edited: placed by people, not cancelled, nothing shipped, something was paid or is on terms. */
export function isEditable(draft: Draft, scene: Scene): boolean {
  const ready = draft.paidAt ?? draft.readyAt;
  return (
    (draft.source === 'web' || draft.source === 'shopify_draft_order') &&
    ready !== null &&
    ready + 6 * hourMs < scene.end &&
    draft.cancelledAt === null &&
    draft.originalTotal.presentment > 0n
  );
}

/** Some hours after the order was ready, before it ships. */
export function editTime(draft: Draft, scene: Scene): Instant {
  return (draft.paidAt ?? draft.readyAt ?? draft.createdAt) + scene.random.between(10, 240) * 60_000;
}

/** Keeps the edit; shipping waits for it. */
export function recordEdit(draft: Draft, edit: OrderEdit): void {
  draft.edits.push(edit);
  draft.readyAt = edit.at + hourMs;
}
