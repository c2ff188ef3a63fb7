import { useQueryClient } from '@tanstack/react-query';
import { ask, at } from '../../client/ask.ts';
import { makeOld } from '../../client/workspace-events.ts';
import { useDoing } from '../../shell/use-doing.ts';

/** Does one thing to the gate, and has everything asked for again that hangs on it. */
export function useGateChanges(workspace: string) {
  const client = useQueryClient();
  const doing = useDoing();
  const post = (parts: readonly string[], body: unknown, said: string): Promise<unknown> =>
    doing.run(async () => {
      try {
        return await ask<unknown>(at(workspace, ...parts), {
          method: 'POST',
          ...(body !== null && { body }),
        });
      } finally {
        makeOld(client, workspace, 'setting');
      }
    }, said);
  return { ...doing, post };
}
