import { useQueryClient } from '@tanstack/react-query';
import { type AskOptions, ask, at } from '../../client/ask.ts';
import { useDoing } from '../../shell/use-doing.ts';

/** Does one thing to a review, and has everything of reviews asked for again. */
export function useReviewChanges(workspace: string) {
  const client = useQueryClient();
  const doing = useDoing();
  const change = (parts: readonly string[], how: AskOptions, said: string): Promise<unknown> =>
    doing.run(async () => {
      try {
        return await ask<unknown>(at(workspace, ...parts), how);
      } finally {
        await client.invalidateQueries({ queryKey: ['w', workspace, 'reviews'] });
      }
    }, said);
  return { ...doing, change };
}
