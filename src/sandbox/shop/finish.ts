import type { ShopOrder } from '../records/order.ts';
import type { Draft } from './draft.ts';
import { totalsOf } from './totals-of.ts';
import { openUnits, shippedUnits } from './units.ts';

/** The order a draft has become, with totals and statuses. */
export function finish(draft: Draft): ShopOrder {
  const { rules, rate, originalTotal, paidAt, gateway, expired, readyAt, ...made } = draft;
  const totals = totalsOf(draft);
  return {
    ...made,
    totals,
    financialStatus: financialStatus(draft, totals),
    fulfilmentStatus: fulfilmentStatus(draft),
  };
}

function financialStatus(draft: Draft, totals: ShopOrder['totals']): ShopOrder['financialStatus'] {
  const [received, refunded] = [totals.received.presentment, totals.refunded.presentment];
  if (received === 0n) {
    if (draft.expired) return 'expired';
    if (draft.cancelledAt !== null) return 'voided';
    if (draft.transactions.some(({ kind, status }) => kind === 'authorization' && status === 'success')) {
      return 'authorized';
    }
    return totals.current.presentment === 0n && draft.paidAt !== null ? 'paid' : 'pending';
  }
  if (refunded >= received) return 'refunded';
  if (totals.outstanding.presentment > 0n) return 'partially_paid';
  return refunded > 0n ? 'partially_refunded' : 'paid';
}

/** Orders of gift cards alone are fulfilled with their payment; what was all called off stays unfulfilled. */
function fulfilmentStatus(draft: Draft): ShopOrder['fulfilmentStatus'] {
  let [shipped, open, cards] = [0, 0, 0];
  for (const line of draft.lines) {
    shipped += shippedUnits(draft, line);
    open += openUnits(draft, line);
    if (line.giftCard) cards += line.quantity;
  }
  if (shipped > 0) return open > 0 ? 'partially_fulfilled' : 'fulfilled';
  return open === 0 && cards > 0 && draft.paidAt !== null ? 'fulfilled' : 'unfulfilled';
}
