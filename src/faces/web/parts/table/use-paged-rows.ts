import { hashKey, type QueryKey, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Page } from '../../../api/answers.ts';
import { Refused } from '../../client/ask.ts';
import { chains } from './chains.ts';
import { PAGE_SIZE, type PageChain, pageOf, pagesFor, rowsKnown, withPage } from './page-chain.ts';
import type { RowSource } from './row-source.ts';

/** How long a page is kept that nobody looks at any more. */
const KEPT_MS = 30_000;

/** What is looked at is told in steps: a list that is scrolled is not to be drawn anew with every row. */
const STEP = 50;

/** Fetches a page of a list. */
export type FetchPage<Row> = (after: string | null, limit: number, signal: AbortSignal) => Promise<Page<Row>>;

/** The query of one page, for those who want a neighbour of a row that was opened. */
export const pageQuery = <Row>(key: QueryKey, after: string | null, fetchPage: FetchPage<Row>) => ({
  queryKey: [...key, after],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => fetchPage(after, PAGE_SIZE, signal),
  gcTime: KEPT_MS,
  // Whoever scrolls fast may be told to go slower: the rows come a little later then.
  retry: (count: number, thrown: Error) =>
    count < (thrown instanceof Refused && thrown.problem.status === 429 ? 6 : 2) &&
    !(thrown instanceof Refused && [400, 401, 403, 404].includes(thrown.problem.status)),
});

/**
 * A list of any length by pages of a cursor: those that are looked at are there, those far away are let go. Until the
 * first rows of another question arrive, those of the question before are shown as old.
 */
export function usePagedRows<Row>(key: QueryKey, fetchPage: FetchPage<Row>, start = 0): RowSource<Row> {
  const client = useQueryClient();
  const list = hashKey(key);
  const [look, setLook] = useState({ list, first: start, last: start + 40 });
  const [, redraw] = useState(0);
  const chain = chains.get(list);
  const { first, last } = look.list === list ? look : { first: start, last: start + 40 };
  const { from, to } = pagesFor(chain, first, last);
  const wanted = chain.after.slice(from, to + 1);
  const results = useQueries({ queries: wanted.map((after) => pageQuery(key, after, fetchPage)) });

  useLayoutEffect(() => {
    let grown: PageChain = chain;
    for (const [n, { data }] of results.entries()) {
      // What follows a page that ends elsewhere now belongs to the chain that is no more.
      if (grown.after[from + n] !== wanted[n]) break;
      if (data !== undefined)
        grown = withPage(grown, from + n, { next: data.next, length: data.items.length });
    }
    if (grown === chain) return;
    chains.set(list, grown);
    redraw((was) => was + 1);
  });

  const lookAt = useCallback(
    (nextFirst: number, nextLast: number) => {
      const rounded = {
        list,
        first: Math.floor(nextFirst / STEP) * STEP,
        last: Math.ceil(nextLast / STEP) * STEP,
      };
      setLook((was) => (hashKey([was]) === hashKey([rounded]) ? was : rounded));
    },
    [list],
  );
  const again = useCallback(() => void client.invalidateQueries({ queryKey: key }), [client, key]);

  // While a page is asked for anew, what stood in its place stays.
  const before = useRef<{ readonly list: string; readonly pages: ReadonlyMap<number, readonly Row[]> }>({
    list,
    pages: new Map(),
  });
  const pages = new Map<number, readonly Row[]>();
  for (const [n, { data }] of results.entries()) {
    const items =
      data?.items ?? (before.current.list === list ? before.current.pages.get(from + n) : undefined);
    if (items !== undefined) pages.set(from + n, items);
  }
  const trouble = results.find(({ error }) => error !== null)?.error ?? null;
  const fresh: RowSource<Row> = {
    count: Math.max(rowsKnown(chain), ...[...pages].map(([page, items]) => page * PAGE_SIZE + items.length)),
    isWhole: chain.lastLength !== null,
    isWaiting: pages.size === 0 && trouble === null,
    isOld: false,
    trouble: pages.size === 0 ? trouble : null,
    at: (index) => pages.get(pageOf(index))?.[index % PAGE_SIZE],
    loadedCount: [...pages.values()].reduce((sum, items) => sum + items.length, 0),
    loaded: () => [...pages].toSorted(([one], [other]) => one - other).flatMap(([, items]) => items),
    lookAt,
    again,
  };
  const shownBefore = useRef(fresh);
  useLayoutEffect(() => {
    before.current = { list, pages };
    if (!fresh.isWaiting) shownBefore.current = fresh;
  });
  const old = shownBefore.current;
  return fresh.isWaiting && !old.isWaiting ? { ...old, isOld: true, lookAt, again } : fresh;
}
