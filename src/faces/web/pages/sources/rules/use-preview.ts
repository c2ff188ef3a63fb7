import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TrackedBreak } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';
import { useJob } from '../../../client/jobs/use-job.ts';

/** What a changed profile would find: nothing of it is recorded. */
export interface Preview {
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled' | 'abandoned';
  /** The run it is compared with. */
  readonly run: string | null;
  readonly counts: {
    readonly new: number;
    readonly gone: number;
    readonly changed: number;
    readonly same: number;
  } | null;
  readonly samples: Readonly<Record<'new' | 'gone' | 'changed', readonly TrackedBreak[]>> | null;
  readonly failure: { readonly code: string; readonly message: string; readonly hint: string } | null;
}

/** Asks what a profile would find, and watches it being worked out. */
export function usePreview(workspace: string) {
  const [id, setId] = useState<string | null>(null);
  const [text, setText] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const result = useQuery({
    queryKey: ['w', workspace, 'previews', id],
    queryFn: ({ signal }) => ask<Preview>(at(workspace, 'previews', id ?? ''), { signal }),
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isRunning = id !== null && result.data?.state === 'running';
  const job = useJob<unknown>(isRunning ? at(workspace, 'previews', id, 'events') : null, () => {
    void result.refetch();
  });
  const start = async (profile: string): Promise<void> => {
    setBusy(true);
    setRefused(null);
    setId(null);
    try {
      const { id: made } = await ask<Preview>(at(workspace, 'previews'), {
        method: 'POST',
        body: { profile },
      });
      setText(profile);
      setId(made);
    } catch (thrown) {
      setRefused(thrown);
    } finally {
      setBusy(false);
    }
  };
  const forget = (): void => {
    setId(null);
    setRefused(null);
  };
  return {
    start,
    forget,
    busy,
    refused: refused ?? (result.isError ? result.error : null),
    isRunning: isRunning || (id !== null && result.isPending),
    job,
    /** The text that was previewed. */
    text,
    preview: result.data ?? null,
  };
}
