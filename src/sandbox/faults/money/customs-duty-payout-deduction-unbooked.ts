import type { Fault } from '../fault.ts';
import { paysWhileThere } from './pays-while-there.ts';

/** Duties withheld from a payout are netted with its sales: what is owed to the customs is never cleared. */
export const customsDutyPayoutDeductionUnbooked: Fault = {
  id: 'customs-duty-payout-deduction-unbooked',
  needs: ['customs'],
  plant: (scope) => {
    const { clearing } = scope.merchant.accounts;
    return {
      payouts: (payouts) => {
        for (const payout of payouts) {
          if (payout.receipt === null || !paysWhileThere(scope, payout)) continue;
          const own = payout.transactions.filter(
            ({ type, posted }) => type === 'customs_duty' && posted !== null,
          );
          for (const { posted } of own) if (posted !== null) posted.account = clearing;
          if (own.length > 0) scope.expect({ kinds: ['account-differs'], payout: payout.id });
        }
      },
    };
  },
};
