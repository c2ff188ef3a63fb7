import { hourMs } from '../../zone.ts';
import type { Situation } from '../situation.ts';
import { dueOf, transact } from '../transact.ts';

/** An authorisation is captured in two parts, half a day apart. */
export const twoCaptures: Situation = {
  name: 'two-captures',
  perThousand: 28,
  fits: (draft, scene) =>
    draft.gateway !== 'paypal' && dueOf(draft) > 200n && draft.createdAt + 16 * hourMs < scene.end,
  apply: (draft, scene) => {
    const due = dueOf(draft);
    const at = draft.createdAt + 4_000;
    const held = transact(draft, scene, { kind: 'authorization', at, amount: due });
    const first = (due * BigInt(scene.random.between(20, 80))) / 100n;
    transact(draft, scene, { kind: 'capture', at: at + 3 * hourMs, amount: first, parent: held });
    transact(draft, scene, { kind: 'capture', at: at + 15 * hourMs, amount: due - first, parent: held });
    draft.paidAt = at + 15 * hourMs;
  },
};
