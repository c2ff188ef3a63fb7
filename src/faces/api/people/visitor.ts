import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import type { Visitor } from '../../../app/people/index.ts';
import { browserSecretOf, sessionSecretOf } from './cookie.ts';
import type { Site } from './site.ts';

/** From where a request comes: the other end of the connection, or whom the proxy in front names last. */
export function visitorOf(c: Context, site: Site): Visitor {
  const { incoming } = (c.env ?? {}) as { readonly incoming?: IncomingMessage };
  const peer = incoming?.socket?.remoteAddress ?? 'unknown';
  // Only the last name is the proxy's own; whatever is before it, the caller can have made up.
  const forwarded = site.proxied ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return {
    address: plain(forwarded !== undefined && /^[\d.:a-f]{2,45}$/i.test(forwarded) ? forwarded : peer),
    userAgent: c.req.header('user-agent') ?? null,
    session: sessionSecretOf(c, site),
    browser: browserSecretOf(c, site),
  };
}

/** An address of IPv4 that came in through IPv6. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');
