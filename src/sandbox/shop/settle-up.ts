import type { Instant } from '../records/order.ts';
import type { Draft } from './draft.ts';
import { fromBuyer } from './money.ts';
import { refund } from './refund.ts';
import type { Scene } from './scene.ts';
import { dueOf, transact } from './transact.ts';

/** After an edit: the buyer pays what was added, or gets back what is not sold any more. */
export function settleUp(draft: Draft, scene: Scene, at: Instant): void {
  const due = dueOf(draft);
  if (due > 0n) transact(draft, scene, { kind: 'sale', at, amount: due });
  if (due < 0n) {
    refund(draft, scene, { at, note: 'Order edited', overpayment: fromBuyer(draft, -due) });
  }
}
