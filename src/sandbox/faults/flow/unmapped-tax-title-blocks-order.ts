import type { ShopOrder } from '../../records/order.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { isDue } from './is-due.ts';
import { orderEntry } from './log-entry.ts';
import { loseOrder } from './lose-order.ts';

/** What was seen of a country's tax titles before the fault began. */
interface Seen {
  orders: number;
  readonly titles: Map<string, number>;
}

/** A tax title has no account: orders that are taxed under it are rolled back. */
export const unmappedTaxTitleBlocksOrder: Fault = {
  id: 'unmapped-tax-title-blocks-order',
  needs: ['sales-tax'],
  plant: (scope) => {
    const countries = new Map<string, Seen>();
    let title: string | null = null;
    return {
      sale: (sale) => {
        const { order } = sale;
        const own = titlesOf(order);
        if (!isThere(scope, order.createdAt)) {
          if (isDue(sale)) count(countries, order, own);
          return;
        }
        title ??= busiestOfSome(countries);
        if (!own.has(title) || !isDue(sale)) return;
        loseOrder(sale, scope, [
          orderEntry(sale, {
            at: order.createdAt + 200_000,
            topic: 'orders/create',
            status: 'error',
            message: `No tax account for "${title}"`,
          }),
        ]);
      },
    };
  },
};

function titlesOf({ lines, shipping }: ShopOrder): ReadonlySet<string> {
  return new Set([...lines, ...shipping].flatMap(({ taxes }) => taxes.map(({ title }) => title)));
}

function count(countries: Map<string, Seen>, { country }: ShopOrder, titles: ReadonlySet<string>): void {
  const seen = countries.get(country) ?? { orders: 0, titles: new Map<string, number>() };
  seen.orders += 1;
  for (const title of titles) seen.titles.set(title, (seen.titles.get(title) ?? 0) + 1);
  countries.set(country, seen);
}

/** The title most orders bear among those that not all orders of their country bear. */
function busiestOfSome(countries: ReadonlyMap<string, Seen>): string {
  const all = [...countries.values()].flatMap(({ orders, titles }) =>
    [...titles].map(([title, borne]) => ({ title, borne, others: orders - borne })),
  );
  const some = all.filter(({ others }) => others >= 3);
  const [best] = (some.length > 0 ? some : all).sort(
    (a, b) => b.borne - a.borne || (a.title < b.title ? -1 : 1),
  );
  return best?.title ?? '';
}
