import { useEffect, useMemo, useRef } from 'react';

/** Calls with the last of many calls once none has come for a while; `now` does it at once, `never` forgets it. */
export function useLater<Given>(
  run: (given: Given) => void,
  afterMs: number,
): { later(given: Given): void; now(): void; never(): void } {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const acts = useMemo(() => {
    let waiting: { readonly timer: ReturnType<typeof setTimeout>; readonly given: Given } | null = null;
    const never = (): void => {
      if (waiting !== null) clearTimeout(waiting.timer);
      waiting = null;
    };
    const now = (): void => {
      const due = waiting;
      never();
      if (due !== null) latest.current(due.given);
    };
    return {
      now,
      never,
      later: (given: Given) => {
        never();
        waiting = { given, timer: setTimeout(now, afterMs) };
      },
    };
  }, [afterMs]);
  useEffect(() => acts.never, [acts]);
  return acts;
}
