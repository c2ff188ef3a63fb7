import type { Fault } from '../fault.ts';
import { paysWhileThere } from './pays-while-there.ts';

const unmapped: ReadonlySet<string> = new Set(['adjustment', 'reserve']);

/** Types of transactions that the import does not know are not posted: reserves and corrections are left out of the payout. */
export const unknownPayoutTransactionType: Fault = {
  id: 'unknown-payout-transaction-type',
  needs: ['payouts'],
  plant: (scope) => ({
    payouts: (payouts) => {
      for (const payout of payouts) {
        const { receipt, transactions, id } = payout;
        if (receipt === null || !paysWhileThere(scope, payout)) continue;
        const left = transactions.filter(({ type, posted }) => unmapped.has(type) && posted !== null);
        const net = left.reduce((sum, { amount, fee }) => sum + amount - fee, 0n);
        if (net === 0n) continue;
        for (const one of left) {
          receipt.gross -= one.amount;
          receipt.fee -= one.fee;
          one.posted = null;
        }
        receipt.net -= net;
        scope.expect({ kinds: ['payout-amount-differs'], payout: id });
      }
    },
  }),
};
