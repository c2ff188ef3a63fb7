import { useQueryClient } from '@tanstack/react-query';
import { type AskOptions, ask, at } from '../../../client/ask.ts';
import { useDoing } from '../../../shell/use-doing.ts';

/** Does one thing to a channel of alerts, and has everything of alerts asked for again. */
export function useChannelChanges(workspace: string) {
  const client = useQueryClient();
  const doing = useDoing();
  const change = <Answer>(parts: readonly string[], how: AskOptions, said?: string): Promise<Answer | null> =>
    doing.run(async () => {
      try {
        return await ask<Answer>(at(workspace, 'alert-channels', ...parts), how);
      } finally {
        await client.invalidateQueries({ queryKey: ['w', workspace, 'alerts'] });
      }
    }, said);
  return { ...doing, change };
}
