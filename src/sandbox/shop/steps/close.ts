import { dayMs, hourMs } from '../../zone.ts';
import type { Draft } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { totalsOf } from '../totals-of.ts';
import { openUnits } from '../units.ts';

/** Stamps the last change, and archives most orders that are paid and done. */
export function close(draft: Draft, scene: Scene): void {
  draft.updatedAt = lastChange(draft);
  if (draft.cancelledAt !== null) draft.closedAt = draft.cancelledAt;
  const settled = totalsOf(draft).outstanding.presentment === 0n && draft.paidAt !== null;
  const done = settled && draft.lines.every((line) => openUnits(draft, line) === 0);
  if (draft.closedAt !== null || !done || !scene.random.chance(0.85)) return;
  const soon = scene.random.chance(draft.source === 'pos' ? 0.9 : 0.5);
  const at = draft.updatedAt + (soon ? hourMs : scene.random.between(1, 10) * dayMs);
  if (at < scene.end) {
    draft.closedAt = at;
    draft.updatedAt = at;
  }
}

function lastChange(draft: Draft): number {
  let last = Math.max(draft.createdAt, draft.cancelledAt ?? 0);
  for (const list of [draft.transactions, draft.refunds, draft.returns, draft.fulfilments, draft.edits]) {
    for (const { at } of list) if (at > last) last = at;
  }
  for (const { cancelledAt } of draft.fulfilments) last = Math.max(last, cancelledAt ?? 0);
  return last;
}
