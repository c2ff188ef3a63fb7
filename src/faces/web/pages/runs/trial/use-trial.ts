import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Preview } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';
import { useJob } from '../../../client/jobs/use-job.ts';
import { sayRefused } from '../../../shell/toasts.tsx';

/** Has a run done that is not recorded, a preview or a replay, and watches it to its end. */
export function useTrial(workspace: string) {
  const [id, setId] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const result = useQuery({
    queryKey: ['w', workspace, 'previews', id],
    queryFn: ({ signal }) => ask<Preview>(at(workspace, 'previews', id ?? ''), { signal }),
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isRunning = id !== null && (result.isPending || result.data?.state === 'running');
  const job = useJob<Preview>(isRunning ? at(workspace, 'previews', id ?? '', 'events') : null, () => {
    void result.refetch();
  });
  const start = async (path: string, body?: unknown): Promise<boolean> => {
    setBusy(true);
    setRefused(null);
    setId(null);
    try {
      setId((await ask<Preview>(path, { method: 'POST', ...(body !== undefined && { body }) })).id);
      return true;
    } catch (thrown) {
      setRefused(thrown);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const cancel = (): void => {
    if (id !== null) void ask(at(workspace, 'previews', id, 'cancel'), { method: 'POST' }).catch(sayRefused);
  };
  const forget = (): void => {
    setId(null);
    setRefused(null);
  };
  return {
    start,
    cancel,
    forget,
    busy,
    refused: refused ?? (result.isError ? result.error : null),
    isRunning,
    job,
    trial: result.data ?? null,
  };
}
