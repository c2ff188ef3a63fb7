import { useQuery } from '@tanstack/react-query';
import type { Page, Run } from '../../../api/answers.ts';
import { ask, at } from '../../client/ask.ts';

/**
 * Whether a run is the last that was recorded of its environment: what it has found is then what the list of breaks
 * has now, and its numbers lead there. Those of earlier runs lead nowhere, since the list would not be theirs.
 */
export function useIsLastRun(
  workspace: string,
  { id, environment }: Pick<Run, 'id' | 'environment'>,
): boolean {
  const { data } = useQuery({
    queryKey: ['w', workspace, 'runs', 'last', environment],
    queryFn: ({ signal }) =>
      ask<Page<Run>>(at(workspace, 'runs'), { query: { environment, state: 'done', limit: 1 }, signal }),
  });
  return data?.items[0]?.id === id;
}
