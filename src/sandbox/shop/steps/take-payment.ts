import { hourMs } from '../../zone.ts';
import type { Draft } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { dueOf, transact } from '../transact.ts';

const cardGateways: ReadonlySet<string> = new Set(['shopify_payments', 'stripe']);

/** The usual payment: at once, or authorised and captured some hours later. */
export function takePayment(draft: Draft, scene: Scene): void {
  const amount = dueOf(draft);
  if (amount <= 0n) {
    draft.paidAt = draft.createdAt;
    return;
  }
  const at = draft.createdAt + scene.random.between(2, 40) * 1000;
  if (!cardGateways.has(draft.gateway) || scene.random.chance(0.5)) {
    transact(draft, scene, { kind: 'sale', at, amount });
    draft.paidAt = at;
    return;
  }
  const held = transact(draft, scene, { kind: 'authorization', at, amount });
  const captured = at + Math.round(scene.random.between(60, 1_200) * (hourMs / 60));
  if (captured >= scene.end) return;
  transact(draft, scene, { kind: 'capture', at: captured, amount, parent: held });
  draft.paidAt = captured;
}
