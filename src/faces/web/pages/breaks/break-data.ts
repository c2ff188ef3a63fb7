import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query';
import type { Ageing, BreakCounts, Page, Run, TrackedBreak, TrackedProblem } from '../../../api/answers.ts';
import { ask, at, type Query } from '../../client/ask.ts';
import type { FetchPage } from '../../parts/table/use-paged-rows.ts';
import { type BreaksFilter, type BreaksSearch, changed, filterOf } from './search.ts';

/** The pages of a list of breaks: their key, and how one is fetched. */
export function breakPages(
  workspace: string,
  search: BreaksSearch,
): { readonly key: QueryKey; readonly fetchPage: FetchPage<TrackedBreak> } {
  const query = { ...filterOf(search), order: search.order ?? 'worst' };
  return {
    key: ['w', workspace, 'breaks', 'page', query],
    fetchPage: (after, limit, signal) =>
      ask<Page<TrackedBreak>>(at(workspace, 'breaks'), { query: { ...query, after, limit }, signal }),
  };
}

/** How many breaks a filter means, and how they divide; as before until it is known. */
export const useBreakCounts = (workspace: string, filter: BreaksFilter, enabled = true) =>
  useQuery({
    queryKey: ['w', workspace, 'breaks', 'counts', filter],
    queryFn: ({ signal }) =>
      ask<BreakCounts>(at(workspace, 'break-counts'), { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });

/** The breaks of a filter by age, whatever age is filtered by. */
export function useAgeing(workspace: string, search: BreaksSearch, enabled = true) {
  const filter = filterOf(changed(search, { from: null, to: null, undated: null }));
  return useQuery({
    queryKey: ['w', workspace, 'breaks', 'ageing', filter],
    queryFn: ({ signal }) => ask<Ageing>(at(workspace, 'breaks', 'ageing'), { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** The last two runs that were recorded, the last first. */
export const useLastRuns = (workspace: string) =>
  useQuery({
    queryKey: ['w', workspace, 'runs', 'last-two'],
    queryFn: async ({ signal }) =>
      (
        await ask<Page<Run>>(at(workspace, 'runs'), {
          query: { state: 'done', environment: 'production', limit: 2 },
          signal,
        })
      ).items,
    staleTime: 60_000,
  });

/** The titles of the worst problems, by id: to choose from, once somebody wants to. */
export const useProblemTitles = (workspace: string, enabled: boolean): ReadonlyMap<string, string> =>
  useTitles(workspace, ['worst'], {}, enabled);

const MOST_AT_ONCE = 200;

/** The titles of the problems that breaks belong to, and of one that is filtered by, by id. */
export function useTitlesOf(
  workspace: string,
  breaks: readonly TrackedBreak[],
  filtered: string | undefined,
): ReadonlyMap<string, string> {
  const ids = breaks.flatMap(({ problem }) => problem ?? []);
  if (filtered !== undefined && filtered !== 'none') ids.unshift(filtered);
  const wanted = [...new Set(ids)].slice(0, MOST_AT_ONCE).toSorted();
  return useTitles(workspace, wanted, { id: wanted }, wanted.length > 0);
}

const noTitles: ReadonlyMap<string, string> = new Map();

function useTitles(workspace: string, name: readonly string[], query: Query, enabled: boolean) {
  const { data } = useQuery({
    queryKey: ['w', workspace, 'problems', 'titles', name],
    queryFn: async ({ signal }): Promise<ReadonlyMap<string, string>> => {
      const { items } = await ask<Page<TrackedProblem>>(at(workspace, 'problems'), {
        query: { ...query, limit: MOST_AT_ONCE },
        signal,
      });
      return new Map(items.map(({ id, title }) => [id, title]));
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    enabled,
  });
  return data ?? noTitles;
}
