import type { Transaction } from '../../records/order.ts';
import { dayMs, hourMs } from '../../zone.ts';
import type { Draft } from '../draft.ts';
import { refundEverything } from '../refund-everything.ts';
import type { Scene } from '../scene.ts';
import type { Situation } from '../situation.ts';
import { dueOf, transact } from '../transact.ts';

/** The card was authorised and nobody captured it yet. */
export const authorisedOnly: Situation = {
  name: 'authorised-only',
  perThousand: 25,
  // An older authorisation would have run out.
  fits: (draft, scene) => takesCards(draft) && draft.createdAt + 6 * dayMs > scene.end,
  apply: (draft, scene) => {
    authorise(draft, scene);
  },
};

/** The authorisation ran out before it was captured. */
export const expiredAuthorisation: Situation = {
  name: 'expired-authorisation',
  perThousand: 28,
  fits: (draft, scene) => takesCards(draft) && draft.createdAt + 8 * dayMs < scene.end,
  apply: (draft, scene) => {
    authorise(draft, scene);
    draft.expired = true;
  },
};

/** The order is cancelled before its authorisation was captured: nothing was paid, nothing is paid back. */
export const voidedOrder: Situation = {
  name: 'voided',
  perThousand: 25,
  fits: (draft, scene) => takesCards(draft) && draft.createdAt + 2 * dayMs < scene.end,
  apply: (draft, scene) => {
    const held = authorise(draft, scene);
    const at = draft.createdAt + scene.random.between(1, 40) * hourMs;
    transact(draft, scene, { kind: 'void', at, amount: held.amount.presentment, parent: held });
    draft.cancelledAt = at;
    refundEverything(draft, scene, { at, note: 'Cancelled', restockType: 'cancel', unpaid: true });
  },
};

function takesCards(draft: Draft): boolean {
  return draft.gateway !== 'paypal' && dueOf(draft) > 0n;
}

function authorise(draft: Draft, scene: Scene): Transaction {
  return transact(draft, scene, {
    kind: 'authorization',
    at: draft.createdAt + 3_000,
    amount: dueOf(draft),
  });
}
