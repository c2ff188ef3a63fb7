import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Run } from '../../../api/answers.ts';
import { ask, at } from '../../client/ask.ts';
import { sayRefused } from '../../shell/toasts.tsx';

/** Begins a run and goes to it. */
export function useStartRun(workspace: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const start = async (): Promise<void> => {
    setBusy(true);
    try {
      const run = await ask<Run>(at(workspace, 'runs'), { method: 'POST', body: {} });
      void client.invalidateQueries({ queryKey: ['w', workspace, 'runs'] });
      await navigate({ to: '/w/$workspace/runs/$run', params: { workspace, run: run.id } });
    } catch (thrown) {
      sayRefused(thrown);
    } finally {
      setBusy(false);
    }
  };
  return { start, busy };
}
