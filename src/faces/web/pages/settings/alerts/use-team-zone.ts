import { useQuery } from '@tanstack/react-query';
import type { Setting } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';

/** The zone in which the team agreed on its weekly review; until it has, that of this browser. */
export function useTeamZone(workspace: string): string {
  const { data } = useQuery({
    queryKey: ['w', workspace, 'settings'],
    queryFn: ({ signal }) =>
      ask<{ readonly items: readonly Setting[] }>(at(workspace, 'settings'), { signal }),
    staleTime: 60_000,
  });
  const slot: unknown = data?.items.find(({ key }) => key === 'review')?.value;
  if (typeof slot === 'object' && slot !== null && 'timeZone' in slot && typeof slot.timeZone === 'string')
    return slot.timeZone;
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
