import { hourMs } from '../../zone.ts';
import type { Draft } from '../draft.ts';
import type { Scene } from '../scene.ts';
import type { Situation } from '../situation.ts';
import { dueOf, transact } from '../transact.ts';

/** A bank transfer is promised and comes days later. */
export const pendingThenPaid: Situation = {
  name: 'pending-then-paid',
  perThousand: 28,
  fits: (draft, scene) => dueOf(draft) > 0n && draft.createdAt + 121 * hourMs < scene.end,
  apply: (draft, scene) => {
    promise(draft, scene);
    const at = draft.createdAt + scene.random.between(20, 120) * hourMs;
    transact(draft, scene, { kind: 'sale', at, amount: dueOf(draft) });
    draft.paidAt = at;
  },
};

/** A bank transfer is promised and comes weeks later, when the month of the order is over. */
export const paidLate: Situation = {
  name: 'paid-late',
  needs: ['late-payments'],
  perThousand: 60,
  fits: (draft, scene) =>
    draft.company === null && dueOf(draft) > 0n && draft.createdAt + 27 * 24 * hourMs < scene.end,
  apply: (draft, scene) => {
    promise(draft, scene);
    const at = draft.createdAt + scene.random.between(18 * 24, 26 * 24) * hourMs;
    transact(draft, scene, { kind: 'sale', at, amount: dueOf(draft) });
    draft.paidAt = at;
  },
};

/** A bank transfer is promised and has not come. */
export const pendingOpen: Situation = {
  name: 'pending-open',
  perThousand: 38,
  fits: (draft) => dueOf(draft) > 0n,
  apply: promise,
};

function promise(draft: Draft, scene: Scene): void {
  draft.gateway = 'manual';
  transact(draft, scene, {
    kind: 'sale',
    at: draft.createdAt + 2_000,
    amount: dueOf(draft),
    status: 'pending',
  });
}
