import { setTimeout as pause } from 'node:timers/promises';

/** A value that changes, for several who look at it: who is slow misses what was in between, never the last. */
export interface Latest<T> {
  readonly value: T;
  set(value: T): void;
  /** No more will come. */
  end(): void;
  /** The value there is and every later one that there is time for, until the end or the signal. */
  watch(signal: AbortSignal): AsyncGenerator<T>;
}

/** A value, to begin with. */
export function latest<T>(first: T): Latest<T> {
  let value = first;
  let version = 0;
  let ended = false;
  let changed = Promise.withResolvers<void>();
  const wake = (): void => {
    const woken = changed;
    changed = Promise.withResolvers<void>();
    woken.resolve();
  };
  return {
    get value() {
      return value;
    },
    set: (next) => {
      value = next;
      version += 1;
      wake();
    },
    end: () => {
      ended = true;
      wake();
    },
    watch: async function* (signal) {
      const stopped = whenAborted(signal);
      for (let seen = -1; !signal.aborted; ) {
        if (seen !== version) {
          seen = version;
          yield value;
        } else if (ended) return;
        else await Promise.race([changed.promise, stopped]);
      }
    },
  };
}

/** Settles once the signal is given. */
export function whenAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** Settles with the first of others, or when so long has gone by. */
export async function oneOf(lateMs: number, ...others: readonly Promise<void>[]): Promise<void> {
  const enough = new AbortController();
  const late = pause(lateMs, undefined, { signal: enough.signal, ref: false }).catch(() => undefined);
  await Promise.race([late, ...others]);
  enough.abort();
}
