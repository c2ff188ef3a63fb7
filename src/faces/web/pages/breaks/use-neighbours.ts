import { hashKey } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { TrackedBreak } from '../../../api/answers.ts';
import { usePagedRows } from '../../parts/table/use-paged-rows.ts';
import { breakPages } from './break-data.ts';
import { listPlaces } from './list-places.ts';
import type { BreaksSearch } from './search.ts';

/** Where a break stands in the list that led to it, and which come before and after it. */
export interface Neighbours {
  /** Null where it is not known: the list was not looked at in this window, or the break has left it. */
  readonly place: number | null;
  readonly before: TrackedBreak | null;
  readonly after: TrackedBreak | null;
  /** Notes that one goes on to a neighbour: the list is left where one comes back to it. */
  goTo(id: string): void;
}

/** Follows a break in its list, whose pages are fetched as one goes on. */
export function useNeighbours(workspace: string, search: BreaksSearch, id: string): Neighbours {
  const { key, fetchPage } = useMemo(() => breakPages(workspace, search), [workspace, search]);
  const list = hashKey(key);
  const kept = listPlaces.get(list);
  const near = kept ?? 0;
  const rows = usePagedRows(key, fetchPage, near);
  const { lookAt } = rows;
  useEffect(() => lookAt(Math.max(0, near - 1), near + 1), [lookAt, near]);
  const place = indexOf(rows.count, rows.at, id, near);
  useEffect(() => {
    if (place !== null) listPlaces.leave(list, place);
  }, [list, place]);
  // Where it has left the list, as after a move, the next one has come to its place.
  const [before, after] =
    place !== null ? [place - 1, place + 1] : kept !== null ? [kept - 1, kept] : [-1, -1];
  return {
    place,
    before: (before < 0 ? undefined : rows.at(before)) ?? null,
    after: (after < 0 ? undefined : rows.at(after)) ?? null,
    goTo: (next) => {
      const index = indexOf(rows.count, rows.at, next, near);
      if (index !== null) listPlaces.set(list, index);
    },
  };
}

/** The index of a break, looked for outwards from where it was last; null where it is not loaded. */
function indexOf(
  count: number,
  at: (index: number) => TrackedBreak | undefined,
  id: string,
  near: number,
): number | null {
  for (let far = 0; far < Math.min(400, count); far += 1)
    for (const index of [near - far, near + far]) if (index >= 0 && at(index)?.id === id) return index;
  return null;
}
