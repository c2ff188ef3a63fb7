import { expect, it } from 'vitest';
import { connect } from '../../../src/stores/state/connection.ts';
import type { KnownFilter } from '../../../src/stores/state/themes/lives/break-filter.ts';
import { orders, sortedBy } from '../../../src/stores/state/themes/lives/break-orders.ts';
import { searchFront } from '../../../src/stores/state/themes/lives/search-front.ts';
import { testState } from '../test-state.ts';
import type { Said } from './books.ts';
import { workspaceOn } from './lives-on.ts';

const LIMIT = 3;

/** Every fourth is called otherwise; the last ones, by any order, are rare. */
const said: readonly Said[] = Array.from({ length: 400 }, (_, at) => ({
  order: `${at === 399 ? 'RARE' : at % 4 === 0 ? 'ODD' : 'EVEN'}${at}`,
  on: (at % 28) + 1,
  amount: `${at === 399 ? 0 : at + 1}.00`,
}));

testState('the front of a list', (given) => {
  it('has the page that the list has, page by page, and says so where it has none', async () => {
    const on = await workspaceOn(given().state);
    await on.run(said);
    await on.change({ breaks: { text: 'ODD1' } }, { event: 'acknowledge' });
    const { db, close } = connect(given().connection);
    try {
      for (const name of ['worst', 'largest', 'newest', 'oldest'] as const) {
        const filters: readonly KnownFilter[] = [{ text: 'odd' }, { text: 'odd', states: ['acknowledged'] }];
        for (const filter of filters) {
          const order = orders[name];
          const wanted = { workspace: on.workspace, filter, order, sorted: sortedBy(name), limit: LIMIT };
          const { rows } = await on.lives.listBreaks(on.workspace, filter, name, { limit: 2 * LIMIT });
          const first = await searchFront(db, { ...wanted, after: null });
          const key = first === null ? [] : order.key(first[LIMIT - 1]!);
          const second = await searchFront(db, { ...wanted, after: key });
          expect([...(first ?? []), ...(second ?? [])].map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
        }
        const rare = { workspace: on.workspace, filter: { text: 'rare' }, order: orders[name] };
        expect(
          await searchFront(db, { ...rare, sorted: sortedBy(name), limit: LIMIT, after: null }),
        ).toBeNull();
      }
    } finally {
      await close();
    }
  });
});
