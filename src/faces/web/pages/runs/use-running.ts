import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Run } from '../../../api/answers.ts';
import { ask, at } from '../../client/ask.ts';
import { useJob } from '../../client/jobs/use-job.ts';
import { sayRefused } from '../../shell/toasts.tsx';

/** Watches a run to its end, after which everything it has changed is asked for again; and can cancel it. */
export function useRunning(workspace: string, id: string | null, onEnd?: (run: Run) => void) {
  const client = useQueryClient();
  const [cancelling, setCancelling] = useState(false);
  const job = useJob<Run>(id === null ? null : at(workspace, 'runs', id, 'events'), (run) => {
    setCancelling(false);
    for (const name of ['runs', 'home', 'breaks', 'problems', 'sources'])
      void client.invalidateQueries({ queryKey: ['w', workspace, name] });
    onEnd?.(run);
  });
  const cancel = async (): Promise<void> => {
    if (id === null) return;
    setCancelling(true);
    try {
      await ask(at(workspace, 'runs', id, 'cancel'), { method: 'POST' });
    } catch (thrown) {
      setCancelling(false);
      sayRefused(thrown);
    }
  };
  return { ...job, cancel, cancelling };
}
