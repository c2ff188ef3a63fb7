import type { Context } from 'hono';
import {
  type Access,
  type Allowance,
  addressKey,
  createLimiter,
  type Limiter,
} from '../../../app/people/index.ts';
import { failure, isFailure } from '../../../ground/index.ts';
import type { Site } from './site.ts';
import { visitorOf } from './visitor.ts';

/** How often may be asked: with one credential, without any from one address, and with bad ones from one address. */
export interface Allowances {
  readonly read: Allowance;
  readonly write: Allowance;
  readonly anonymous: Allowance;
  readonly refused: Allowance;
}

const MINUTE_MS = 60_000;
const perMinute = (times: number): Allowance => ({ burst: times, everyMs: MINUTE_MS / times });

/** Far above what people and sensible programs do: a page that is scrolled fast asks ten times a second. */
export const usualAllowances: Allowances = {
  read: perMinute(600),
  write: perMinute(120),
  anonymous: perMinute(120),
  refused: perMinute(60),
};

/** Bounds the memory: a key takes about 200 bytes. */
const KEYS = 20_000;

export interface Limits {
  /** Counts a request and says in its headers how many are left. Fails with `too-many-requests`. */
  take(c: Context, site: Site, access: Access | null, at: string): void;
  /** Counts a refusal: whoever guesses is told to wait instead. Gives what is to be thrown. */
  refused(c: Context, site: Site, thrown: unknown, at: string): unknown;
}

/** Limits of one server; null for allowances that are not there: nothing is counted. */
export function createLimits(allowances: Allowances | null): Limits {
  if (allowances === null) return { take: () => undefined, refused: (_, __, thrown) => thrown };
  const limiters: Readonly<Record<keyof Allowances, Limiter>> = {
    read: createLimiter(allowances.read, KEYS),
    write: createLimiter(allowances.write, KEYS),
    anonymous: createLimiter(allowances.anonymous, KEYS),
    refused: createLimiter(allowances.refused, KEYS),
  };
  const take = (c: Context, kind: keyof Allowances, key: string, at: string): void => {
    const { allowance, take: takeOne } = limiters[kind];
    const { allowed, left, waitMs, fullMs } = takeOne(key, Date.parse(at));
    // As in draft-ietf-httpapi-ratelimit-headers-10.
    const seconds = (ms: number): number => Math.ceil(ms / 1000);
    c.header(
      'ratelimit-policy',
      `"${kind}";q=${allowance.burst};w=${seconds(allowance.burst * allowance.everyMs)}`,
    );
    c.header('ratelimit', `"${kind}";r=${left};t=${seconds(fullMs)}`);
    if (!allowed) throw failure('too-many-requests', { seconds: seconds(waitMs) });
  };
  const from = (c: Context, site: Site): string => addressKey(visitorOf(c, site).address);
  return {
    take: (c, site, access, at) => {
      if (access === null) return take(c, 'anonymous', from(c, site), at);
      const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
      return take(c, reads ? 'read' : 'write', access.credential.id, at);
    },
    refused: (c, site, thrown, at) => {
      if (!isFailure(thrown) || thrown.code !== 'api-credentials-refused') return thrown;
      const { allowed, waitMs } = limiters.refused.take(from(c, site), Date.parse(at));
      return allowed ? thrown : failure('too-many-requests', { seconds: Math.ceil(waitMs / 1000) });
    },
  };
}
