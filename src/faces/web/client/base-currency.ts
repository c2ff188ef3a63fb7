import { useQuery } from '@tanstack/react-query';
import { noCurrency } from '../../../ground/currency.ts';
import type { Page, Run, RunDetail } from '../../api/answers.ts';
import { ask, at } from './ask.ts';

/** The currency that base amounts are in, as the last run that was recorded had it; `XXX` as long as it is not known. */
export function useBaseCurrency(workspace: string): string {
  const { data } = useQuery({
    queryKey: ['w', workspace, 'runs', 'base-currency'],
    queryFn: async ({ signal }): Promise<string> => {
      const { items } = await ask<Page<Run>>(at(workspace, 'runs'), {
        query: { state: 'done', limit: 1 },
        signal,
      });
      const [last] = items;
      if (last === undefined) return noCurrency;
      const { summary } = await ask<RunDetail>(at(workspace, 'runs', last.id), { signal });
      const currency = summary?.['baseCurrency'];
      return typeof currency === 'string' ? currency : noCurrency;
    },
    staleTime: 300_000,
  });
  return data ?? noCurrency;
}
