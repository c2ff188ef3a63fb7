import { keepLatest } from './limiter.ts';

/** How failures are slowed down: some are free, then each doubles the wait. */
export interface Slope {
  readonly free: number;
  readonly firstMs: number;
  readonly mostMs: number;
  /** After so long without one, all is forgotten. */
  readonly forgetMs: number;
}

export interface Backoff {
  /** How long to wait still; where that is 0, an attempt is counted, as a failure until it is said to be none. */
  attempt(key: string, nowMs: number): number;
  succeeded(key: string): void;
}

interface Failures {
  readonly count: number;
  readonly lastMs: number;
  readonly nextMs: number;
}

/** Slows failures down by key, with no more keys than it is told. Counted before it is tried, so many at once gain nothing. */
export function createBackoff({ free, firstMs, mostMs, forgetMs }: Slope, keys: number): Backoff {
  const known = new Map<string, Failures>();
  return {
    attempt: (key, nowMs) => {
      const found = known.get(key);
      const before = found !== undefined && nowMs - found.lastMs < forgetMs ? found : null;
      if (before !== null && nowMs < before.nextMs) return before.nextMs - nowMs;
      const count = (before?.count ?? 0) + 1;
      const wait = count < free ? 0 : Math.min(mostMs, firstMs * 2 ** Math.min(count - free, 40));
      keepLatest(known, key, { count, lastMs: nowMs, nextMs: nowMs + wait }, keys);
      return 0;
    },
    succeeded: (key) => void known.delete(key),
  };
}
