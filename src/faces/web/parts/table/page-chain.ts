/** Rows that a page of a long list has, but for the last one. */
export const PAGE_SIZE = 200;

/** Where the pages of a list begin, as far as one has come, and how many rows its last page has once that is known. */
export interface PageChain {
  /** The `after` of each page; the first has none. */
  readonly after: readonly (string | null)[];
  readonly lastLength: number | null;
}

/** A list of which nothing is known yet. */
export const newChain: PageChain = { after: [null], lastLength: null };

/**
 * The chain after a page has arrived. Where it ends elsewhere than it did, rows have come or gone in it: the pages after
 * it begin anew. The same chain where nothing is new.
 */
export function withPage(
  chain: PageChain,
  page: number,
  arrived: { readonly next: string | null; readonly length: number },
): PageChain {
  const isLast = page === chain.after.length - 1;
  if (arrived.next === null) {
    if (isLast && chain.lastLength === arrived.length) return chain;
    return { after: chain.after.slice(0, page + 1), lastLength: arrived.length };
  }
  if (chain.after[page + 1] === arrived.next) return chain;
  return { after: [...chain.after.slice(0, page + 1), arrived.next], lastLength: null };
}

/** Rows that are there for sure: a page that has a beginning has at least one row, but for the first. */
export const rowsKnown = ({ after, lastLength }: PageChain): number =>
  (after.length - 1) * PAGE_SIZE + (lastLength ?? 0);

/** The page of a row. */
export const pageOf = (index: number): number => Math.floor(index / PAGE_SIZE);

/** The pages to have loaded for the rows that are looked at: theirs, and the next one where they come near to it. */
export function pagesFor(
  chain: PageChain,
  first: number,
  last: number,
): { readonly from: number; readonly to: number } {
  const end = chain.after.length - 1;
  const from = Math.min(end, pageOf(Math.max(0, first - PAGE_SIZE / 4)));
  return { from, to: Math.min(end, Math.max(from, pageOf(last + PAGE_SIZE / 2))) };
}
