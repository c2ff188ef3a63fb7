import type { ShopOrder } from '../../records/order.ts';
import { hourMs } from '../../zone.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { isDue } from './is-due.ts';
import { loseOrder } from './lose-order.ts';

const pollMs = hourMs;

/** The poll takes what is paid and unfulfilled; what was shipped or refunded before it looked never is that. */
export const statusFilterRace: Fault = {
  id: 'status-filter-race',
  needs: ['pos'],
  plant: (scope) => ({
    sale: (sale) => {
      const { order } = sale;
      if (!isThere(scope, order.createdAt) || !isDue(sale)) return;
      const [paid, touched] = [paidAt(order), touchedAt(order)];
      if (touched === null || Math.floor(paid / pollMs) !== Math.floor(touched / pollMs)) return;
      loseOrder(sale, scope);
    },
  }),
};

function paidAt({ transactions, createdAt }: ShopOrder): number {
  const paid = transactions.filter(
    ({ kind, status }) => status === 'success' && (kind === 'sale' || kind === 'capture'),
  );
  return paid.length === 0 ? createdAt : Math.min(...paid.map(({ at }) => at));
}

function touchedAt({ fulfilments, refunds }: ShopOrder): number | null {
  const touches = [...fulfilments, ...refunds].map(({ at }) => at);
  return touches.length === 0 ? null : Math.min(...touches);
}
