import type { Fault } from '../fault.ts';
import { paysWhileThere } from './pays-while-there.ts';

const pollDays = 7;
const dayMs = 86_400_000;

/** All shops share the last payout id that was read: the shop whose ids are lower never gets its payouts. */
export const sharedPayoutCursor: Fault = {
  id: 'shared-payout-cursor',
  needs: ['payouts', 'multi-shop'],
  plant: (scope) => ({
    payouts: (payouts) => {
      const counts = new Map<string, number>();
      for (const { shop } of payouts) counts.set(shop, (counts.get(shop) ?? 0) + 1);
      const [first] = [...counts].sort((a, b) => b[1] - a[1]);
      if (first === undefined) return;
      const poll = ({ on }: { readonly on: string }): number =>
        Math.floor(Date.parse(`${on}T00:00:00Z`) / dayMs / pollDays);
      const cursors = new Map<number, number>();
      for (const payout of payouts) {
        if (payout.shop === first[0])
          cursors.set(poll(payout), Math.max(cursors.get(poll(payout)) ?? 0, Number(payout.id)));
      }
      for (const payout of payouts) {
        if (payout.shop === first[0] || payout.receipt === null || !paysWhileThere(scope, payout)) continue;
        if (Number(payout.id) > (cursors.get(poll(payout)) ?? 0)) continue;
        payout.receipt = null;
        scope.expect({ kinds: ['payout-missing-in-erp'], payout: payout.id });
      }
    },
  }),
};
