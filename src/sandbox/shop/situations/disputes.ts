import type { Dispute } from '../../records/order.ts';
import { dayMs } from '../../zone.ts';
import { isPlainPaid } from '../after-sales.ts';
import type { Draft } from '../draft.ts';
import { fromShop } from '../money.ts';
import { paymentsOf } from '../pay-back.ts';
import type { Scene } from '../scene.ts';
import type { Situation } from '../situation.ts';

const feeInShopMoney = 1_500n;

/** The buyer's bank takes the money back, for good. */
export const disputeLost: Situation = dispute('dispute-lost', 'lost', 12);

/** The bank takes the money, and gives it back after a while. */
export const disputeWon: Situation = dispute('dispute-won', 'won', 12);

/** The bank has taken the money and has not decided. */
export const disputeOpen: Situation = dispute('dispute-open', 'under_review', 6);

function dispute(name: string, status: Dispute['status'], days: number): Situation {
  return {
    name,
    needs: ['disputes'],
    perThousand: 26,
    fits: (draft, scene) =>
      draft.gateway === 'shopify_payments' &&
      isPlainPaid(draft) &&
      paymentsOf(draft).every(({ gateway }) => gateway === 'shopify_payments') &&
      (draft.paidAt ?? scene.end) + days * dayMs < scene.end,
    apply: (draft, scene) => raise(draft, scene, status),
  };
}

function raise(draft: Draft, scene: Scene, status: Dispute['status']): void {
  const [payment] = paymentsOf(draft);
  if (!payment || draft.paidAt === null) return;
  const at = draft.paidAt + scene.random.between(60, 130) * 3_600_000;
  draft.disputes.push({
    id: scene.ids.take('dispute'),
    at,
    amount: payment.amount,
    fee: fromShop(draft, feeInShopMoney),
    status,
    wonAt: status === 'won' ? at + scene.random.between(3, 6) * dayMs : null,
  });
}
