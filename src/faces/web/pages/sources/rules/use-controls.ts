import { useQuery } from '@tanstack/react-query';
import type { Page, Run, RunDetail } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';
import { summaryOf } from '../../runs/detail/summary-of.ts';

/** A control, as the last run has judged it. */
export interface KnownControl {
  readonly control: string;
  readonly claim: string;
  readonly tolerated: number;
}

/** The controls there are, as the last recorded run has judged them; none before there is one. */
export function useControls(workspace: string): readonly KnownControl[] {
  const { data } = useQuery({
    queryKey: ['w', workspace, 'runs', 'controls'],
    queryFn: async ({ signal }): Promise<readonly KnownControl[]> => {
      const query = { state: 'done', limit: 1 };
      const [last] = (await ask<Page<Run>>(at(workspace, 'runs'), { query, signal })).items;
      if (last === undefined) return [];
      return summaryOf(await ask<RunDetail>(at(workspace, 'runs', last.id), { signal }))?.controls ?? [];
    },
  });
  return data ?? [];
}
