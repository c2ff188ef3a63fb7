import type { Instant, Transaction } from '../records/order.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { transact } from './transact.ts';

/** Gives money back through the payments it came with, gift cards last; returns the refund transactions. */
export function payBack(draft: Draft, scene: Scene, amount: bigint, at: Instant): Transaction[] {
  const made: Transaction[] = [];
  let left = amount;
  for (const paid of paymentsOf(draft)) {
    const part = smaller(left, paid.amount.presentment - givenBack(draft, paid));
    if (part <= 0n) continue;
    left -= part;
    made.push(
      transact(draft, scene, { kind: 'refund', at, amount: part, gateway: paid.gateway, parent: paid }),
    );
  }
  if (left > 0n) throw new Error(`${draft.name}: ${left} more to be given back than was paid`);
  return made;
}

/** What was paid and not given back yet. */
export function leftToGiveBack(draft: Draft): bigint {
  return paymentsOf(draft).reduce((sum, paid) => sum + paid.amount.presentment - givenBack(draft, paid), 0n);
}

/** Successful payments, those by gift card last. */
export function paymentsOf(draft: Draft): Transaction[] {
  const paid = draft.transactions.filter(
    ({ kind, status }) => status === 'success' && (kind === 'sale' || kind === 'capture'),
  );
  return paid.length < 2 ? paid : paid.sort((a, b) => last(a) - last(b));
}

function last({ gateway }: Transaction): number {
  return gateway === 'gift_card' ? 1 : 0;
}

/** What was given back of a payment, less its change. */
function givenBack(draft: Draft, paid: Transaction): bigint {
  let amount = 0n;
  for (const { parent, kind, status, amount: of } of draft.transactions) {
    if (parent === paid.id && status === 'success' && (kind === 'refund' || kind === 'change')) {
      amount += of.presentment;
    }
  }
  return amount;
}

/** The smaller of two amounts. */
export function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
