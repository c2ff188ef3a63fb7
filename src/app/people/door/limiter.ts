/** How often something may happen: so many at once, and one more after each interval. */
export interface Allowance {
  readonly burst: number;
  readonly everyMs: number;
}

/** What a limiter says of one event. */
export interface Taken {
  readonly allowed: boolean;
  /** How many more may happen now. */
  readonly left: number;
  /** Until the next one may happen; 0 where it may now. */
  readonly waitMs: number;
  /** Until all of the allowance is there again. */
  readonly fullMs: number;
}

export interface Limiter {
  readonly allowance: Allowance;
  /** Takes one where one is left. */
  take(key: string, nowMs: number): Taken;
}

/**
 * Counts events by key with one number each: the moment at which the allowance is whole again (GCRA). It never holds more
 * keys than it is told; what was used the longest ago goes first.
 */
export function createLimiter(allowance: Allowance, keys: number): Limiter {
  const { burst, everyMs } = allowance;
  const wholeAt = new Map<string, number>();
  return {
    allowance,
    take: (key, nowMs) => {
      const whole = Math.max(wholeAt.get(key) ?? nowMs, nowMs);
      const used = Math.ceil((whole - nowMs) / everyMs);
      const allowed = used < burst;
      const after = allowed ? whole + everyMs : whole;
      keepLatest(wholeAt, key, after, keys);
      return {
        allowed,
        left: allowed ? burst - used - 1 : 0,
        waitMs: allowed ? 0 : whole - nowMs - (burst - 1) * everyMs,
        fullMs: after - nowMs,
      };
    },
  };
}

/** Puts an entry last, and forgets the first beyond so many. */
export function keepLatest<Value>(map: Map<string, Value>, key: string, value: Value, keys: number): void {
  map.delete(key);
  map.set(key, value);
  const [first] = map.keys();
  if (map.size > keys && first !== undefined) map.delete(first);
}
