import type { Fault } from '../fault.ts';
import { isDue } from '../flow/is-due.ts';
import { orderEntry } from '../flow/log-entry.ts';
import { loseOrder } from '../flow/lose-order.ts';
import { isThere } from '../is-there.ts';

/** An order that leaves nothing to collect has no payment to post: the error rolls the whole order back. */
export const zeroTotalOrderFailsPayment: Fault = {
  id: 'zero-total-order-fails-payment',
  needs: ['gift-cards'],
  plant: (scope) => ({
    sale: (sale) => {
      const { order } = sale;
      if (!isThere(scope, order.createdAt) || !isDue(sale) || order.company !== null) return;
      const collected = order.transactions.some(
        ({ kind, status, gateway }) =>
          status === 'success' && (kind === 'sale' || kind === 'capture') && gateway !== 'gift_card',
      );
      if (collected) return;
      loseOrder(sale, scope, [
        orderEntry(sale, {
          at: order.createdAt + 240_000,
          topic: 'orders/paid',
          status: 'error',
          message: `Payment for ${order.name} cannot be posted: the amount must be greater than zero`,
        }),
      ]);
    },
  }),
};
