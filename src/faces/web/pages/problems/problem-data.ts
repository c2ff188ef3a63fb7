import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Page, TrackedProblem, Weeks } from '../../../api/answers.ts';
import { ask, at, type Query } from '../../client/ask.ts';
import type { ProblemsSearch } from './search.ts';

/** One request of many names takes so many, and nobody reads further. */
export const MOST = 1000;
const PAGE = 200;

/** The worst problems of a search by what the API can narrow; all of them, unless there are very many. */
export function useProblems(workspace: string, { state, symptom, environment }: ProblemsSearch) {
  const filter = { state, symptom, environment };
  return useQuery({
    queryKey: ['w', workspace, 'problems', 'list', filter],
    queryFn: ({ signal }) => readProblems(workspace, filter, signal),
    placeholderData: keepPreviousData,
  });
}

async function readProblems(
  workspace: string,
  filter: Query,
  signal: AbortSignal,
): Promise<{ readonly items: readonly TrackedProblem[]; readonly isCut: boolean }> {
  const items: TrackedProblem[] = [];
  let after: string | null = null;
  do {
    const page: Page<TrackedProblem> = await ask(at(workspace, 'problems'), {
      query: { ...filter, limit: PAGE, after },
      signal,
    });
    items.push(...page.items);
    after = page.next;
  } while (after !== null && items.length < MOST);
  return { items, isCut: after !== null };
}

/** The breaks of a problem by week. */
export const useProblemWeeks = (workspace: string, problem: string, last: number) =>
  useQuery({
    queryKey: ['w', workspace, 'problems', 'weeks', problem, last],
    queryFn: ({ signal }) =>
      ask<Weeks>(at(workspace, 'problems', problem, 'weeks'), { query: { last }, signal }),
    staleTime: 60_000,
  });
