import type { Fault } from '../fault.ts';
import { paysWhileThere } from './pays-while-there.ts';

/** The fees of a payout are not posted, or a second time beside those that the orders posted. */
export const payoutFeeMissingOrDuplicated: Fault = {
  id: 'payout-fee-missing-or-duplicated',
  needs: ['payouts'],
  plant: (scope) => {
    const times = scope.random.chance(0.5) ? 0n : 2n;
    return {
      payouts: (payouts) => {
        for (const payout of payouts) {
          const { receipt, id } = payout;
          if (receipt === null || receipt.fee <= 0n || !paysWhileThere(scope, payout)) continue;
          receipt.fee *= times;
          receipt.gross = receipt.net + receipt.fee;
          scope.expect({ kinds: ['payout-fee-differs'], payout: id });
        }
      },
    };
  },
};
