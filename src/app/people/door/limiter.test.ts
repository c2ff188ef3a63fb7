import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey } from './address-key.ts';
import { createBackoff } from './backoff.ts';
import { createLimiter } from './limiter.ts';

describe('a limiter', () => {
  it('lets so many through at once, and one more after each interval', () => {
    const limiter = createLimiter({ burst: 3, everyMs: 1000 }, 10);
    expect([0, 0, 0, 0].map((at) => limiter.take('a', at).allowed)).toEqual([true, true, true, false]);
    expect(limiter.take('a', 400)).toEqual({ allowed: false, left: 0, waitMs: 600, fullMs: 2600 });
    expect(limiter.take('a', 1000)).toMatchObject({ allowed: true, left: 0 });
    expect(limiter.take('a', 1000).allowed).toBe(false);
    expect(limiter.take('b', 1000)).toEqual({ allowed: true, left: 2, waitMs: 0, fullMs: 1000 });
  });

  it('never lets more through than it is told, and always one after the wait it tells', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 1500 }),
        gaps,
        (burst, everyMs, steps) => {
          const limiter = createLimiter({ burst, everyMs }, 10);
          const passed: number[] = [];
          let now = 0;
          for (const step of steps) {
            now += step;
            const { allowed, waitMs } = limiter.take('a', now);
            if (!allowed) {
              expect(waitMs).toBeGreaterThan(0);
              now += waitMs;
              expect(limiter.take('a', now).allowed).toBe(true);
            }
            passed.push(now);
          }
          for (const from of passed) {
            const within = passed.filter((at) => at >= from && at < from + everyMs * burst);
            expect(within.length).toBeLessThanOrEqual(burst * 2);
          }
        },
      ),
    );
  });

  it('holds no more keys than it is told, and forgets the longest unused', () => {
    const limiter = createLimiter({ burst: 1, everyMs: 1000 }, 2);
    for (const key of ['a', 'b', 'a', 'c']) limiter.take(key, 0);
    expect(limiter.take('a', 0).allowed).toBe(false);
    expect(limiter.take('b', 0).allowed).toBe(true);
  });
});

describe('a backoff', () => {
  const slope = { free: 2, firstMs: 1000, mostMs: 4000, forgetMs: 60_000 };

  it('doubles the wait after some failures, up to a limit', () => {
    const backoff = createBackoff(slope, 10);
    expect([0, 0, 0].map((at) => backoff.attempt('a', at))).toEqual([0, 0, 1000]);
    expect(backoff.attempt('a', 1000)).toBe(0);
    expect(backoff.attempt('a', 1000)).toBe(2000);
    expect(backoff.attempt('a', 3000)).toBe(0);
    expect(backoff.attempt('a', 3000)).toBe(4000);
    expect(backoff.attempt('a', 7000)).toBe(0);
    expect(backoff.attempt('a', 7000)).toBe(4000);
    expect(backoff.attempt('b', 7000)).toBe(0);
  });

  it('begins anew after a success, and after a long time', () => {
    const backoff = createBackoff(slope, 10);
    for (const at of [0, 0]) backoff.attempt('a', at);
    backoff.succeeded('a');
    expect([0, 0, 0].map((at) => backoff.attempt('a', at))).toEqual([0, 0, 1000]);
    expect([60_000, 60_000].map((at) => backoff.attempt('a', at))).toEqual([0, 0]);
  });
});

describe('addresses', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8:0:1:2:3:4:5', '2001:db8:0:1::/64'],
    ['2001:0db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('%s counts as %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
