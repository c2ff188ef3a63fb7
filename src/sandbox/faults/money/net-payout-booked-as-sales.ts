import type { Fault } from '../fault.ts';
import { paysWhileThere } from './pays-while-there.ts';

/** The bank deposit of a payout is booked as income, beside the revenue of its orders. */
export const netPayoutBookedAsSales: Fault = {
  id: 'net-payout-booked-as-sales',
  needs: ['payouts'],
  plant: (scope) => {
    const { accounts } = scope.merchant;
    const hit = new Map<string, bigint>();
    return {
      payouts: (payouts) => {
        for (const payout of payouts) {
          const { receipt, id } = payout;
          if (receipt === null || receipt.net <= 0n || !paysWhileThere(scope, payout)) continue;
          hit.set(id, receipt.net);
          scope.expect({ kinds: ['account-differs'], payout: id });
        }
      },
      postings: (postings, sale) => {
        if (sale !== null) return;
        for (const [id, net] of hit) {
          const own = postings.filter(({ description }) => description.startsWith(`Payout ${id} `));
          const [bank, ...others] = own;
          const [against] = others;
          if (bank === undefined || against === undefined) continue;
          const dropped = new Set(others.slice(1));
          Object.assign(against, { account: accounts.revenue, amount: -net, kind: 'revenue' });
          const kept = postings.filter((posting) => !dropped.has(posting));
          postings.splice(0, postings.length, ...kept);
        }
      },
    };
  },
};
