import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** A gift card that is used is posted like any other payment: the liability never falls. */
export const giftCardRedemptionNotDrawnFromLiability: Fault = {
  id: 'gift-card-redemption-not-drawn-from-liability',
  needs: ['gift-cards'],
  plant: (scope) => ({
    sale: ({ order, erp }) => {
      let changed = false;
      for (const payment of erp.payments) {
        if (payment.account !== 'gift-card' || payment.type !== 'payment' || !isThere(scope, payment.at))
          continue;
        payment.account = 'clearing';
        changed = true;
      }
      if (changed)
        scope.expect({ kinds: ['gift-card-treatment-differs', 'account-differs'], order: order.name });
    },
  }),
};
