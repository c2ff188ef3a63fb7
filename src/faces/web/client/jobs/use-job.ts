import { useEffect, useEffectEvent, useState } from 'react';
import type { Progress } from '../../../api/answers.ts';
import type { FirstLook } from './pace.ts';

interface Seen {
  readonly progress: Progress;
  readonly first: FirstLook;
}

/** Watches a job by its stream of events until it ends; null watches nothing. */
export function useJob<End>(path: string | null, onEnd: (end: End) => void) {
  const [seen, setSeen] = useState<Seen | null>(null);
  const [isLost, setLost] = useState(false);
  const ended = useEffectEvent(onEnd);
  useEffect(() => {
    setSeen(null);
    setLost(false);
    if (path === null) return;
    const events = new EventSource(path);
    events.addEventListener('progress', ({ data }: MessageEvent<string>) => {
      const progress = JSON.parse(data) as Progress;
      setLost(false);
      setSeen((before) => ({
        progress,
        first:
          before?.first.stage === progress.stage
            ? before.first
            : { stage: progress.stage, done: progress.done, atMs: performance.now() },
      }));
    });
    events.addEventListener('end', ({ data }: MessageEvent<string>) => {
      // Else the browser would come back for the stream that has ended.
      events.close();
      ended(JSON.parse(data) as End);
    });
    events.addEventListener('error', () => setLost(true));
    return () => events.close();
  }, [path]);
  return { progress: seen?.progress ?? null, first: seen?.first ?? null, isLost };
}
