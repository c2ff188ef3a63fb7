import type { Fault } from '../fault.ts';
import { leaveUnposted } from './leave-unposted.ts';
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
        if (leaveUnposted(payout, left)) scope.expect({ kinds: ['payout-amount-differs'], payout: id });
      }
    },
  }),
};
