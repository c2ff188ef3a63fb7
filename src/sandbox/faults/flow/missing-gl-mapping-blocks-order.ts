import type { ShopOrder } from '../../records/order.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { isDue } from './is-due.ts';
import { orderEntry } from './log-entry.ts';
import { loseOrder } from './lose-order.ts';

/** Lines that need an account of their own: a tip, a sold gift card. */
const special: readonly { readonly name: string; readonly has: (order: ShopOrder) => boolean }[] = [
  { name: 'tips', has: ({ tip }) => tip.presentment !== 0n },
  { name: 'sold gift cards', has: ({ lines }) => lines.some(({ giftCard }) => giftCard) },
];

/** One special line has no account: every order that contains it fails as a whole. */
export const missingGlMappingBlocksOrder: Fault = {
  id: 'missing-gl-mapping-blocks-order',
  needs: ['tips', 'gift-cards'],
  plant: (scope) => {
    const { name, has } = scope.random.pick(special);
    return {
      sale: (sale) => {
        const { order } = sale;
        if (!isThere(scope, order.createdAt) || !isDue(sale) || !has(order)) return;
        loseOrder(sale, scope, [
          orderEntry(sale, {
            at: order.createdAt + 240_000,
            topic: 'orders/create',
            status: 'error',
            message: `No ledger account is set up for ${name}`,
          }),
        ]);
      },
    };
  },
};
