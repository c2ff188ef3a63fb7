import type { ErpPayment } from '../../records/erp-image.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { leaveUnposted } from './leave-unposted.ts';
import { paysWhileThere } from './pays-while-there.ts';

const hourMs = 3_600_000;

/** The payout runs before some of what it settles has reached the ERP: it is posted without them, and nobody comes back to it. */
export const payoutProcessedBeforeItsOrders: Fault = {
  id: 'payout-processed-before-its-orders',
  needs: ['payouts'],
  plant: (scope) => {
    const late = new Map<string, ErpPayment>();
    return {
      sale: ({ order, erp }) => {
        if (!order.shop.usesPayouts || !isThere(scope, order.createdAt)) return;
        for (const payment of erp.payments) {
          if (payment.type !== 'payment' && payment.type !== 'refund') continue;
          if (payment.method !== 'CARD' || !scope.random.chance(0.25)) continue;
          // A payout is of the second day after; these come on the fourth.
          payment.createdAt = payment.at + (96 + scope.random.between(0, 20)) * hourMs;
          late.set(payment.externalId, payment);
        }
      },
      payouts: (payouts) => {
        for (const payout of payouts) {
          const { receipt, transactions, id } = payout;
          if (receipt === null || !paysWhileThere(scope, payout)) continue;
          const left = transactions.filter(
            ({ transaction, posted }) => posted !== null && transaction !== null && late.has(transaction),
          );
          if (leaveUnposted(payout, left)) scope.expect({ kinds: ['payout-amount-differs'], payout: id });
        }
      },
    };
  },
};
