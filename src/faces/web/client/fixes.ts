import { useQuery } from '@tanstack/react-query';
import type { Fix, Page } from '../../api/answers.ts';
import { ask, at } from './ask.ts';

/** The last two hundred fixes of a workspace, the last first. */
export function useFixes(workspace: string): readonly Fix[] {
  const { data } = useQuery({
    queryKey: ['w', workspace, 'fixes'],
    queryFn: ({ signal }) => ask<Page<Fix>>(at(workspace, 'fixes'), { query: { limit: 200 }, signal }),
    staleTime: 60_000,
  });
  return data?.items ?? [];
}
