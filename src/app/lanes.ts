import { type Failure, failure } from '../ground/index.ts';

/** How much heavy work is done at once; who comes later waits in the order they came. */
export interface Lanes {
  /** Waits for a free lane; gives what leaves it. Fails with `interrupted` once the signal is given. */
  enter(signal?: AbortSignal): Promise<() => void>;
}

/** How many may wait at most, and what the next one is told. */
export interface WaitingRoom {
  readonly most: number;
  tooMany(): Failure;
}

/** Lanes for so many at once; without a waiting room any number waits. */
export function openLanes(count: number, room?: WaitingRoom): Lanes {
  let free = count;
  const waiting = new Set<() => void>();
  const leave = (): void => {
    const [next] = waiting;
    if (next === undefined) {
      free += 1;
      return;
    }
    waiting.delete(next);
    next();
  };
  /** Whoever leaves twice does not free two. */
  const once = (): (() => void) => {
    let inside = true;
    return () => {
      if (inside) leave();
      inside = false;
    };
  };
  return {
    enter: async (signal) => {
      if (signal?.aborted) throw failure('interrupted', {});
      if (free > 0) {
        free -= 1;
        return once();
      }
      if (room !== undefined && waiting.size >= room.most) throw room.tooMany();
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const giveUp = (): void => {
        waiting.delete(resolve);
        reject(failure('interrupted', {}));
      };
      waiting.add(resolve);
      signal?.addEventListener('abort', giveUp);
      try {
        await promise;
      } finally {
        signal?.removeEventListener('abort', giveUp);
      }
      return once();
    },
  };
}
