import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Context } from 'hono';
import type { Visitor } from '../../../app/people/index.ts';
import { browserSecretOf, sessionSecretOf } from './cookie.ts';
import type { Site } from './site.ts';

/** From where a request comes: the other end of the connection, or whom the proxy in front names last. */
export function visitorOf(c: Context, site: Site): Visitor {
  const { incoming } = (c.env ?? {}) as { readonly incoming?: IncomingMessage };
  const peer = incoming?.socket?.remoteAddress ?? 'unknown';
  // Only the last name is the proxy's own; whatever is before it, the caller can have made up.
  const forwarded = site.proxied ? addressIn(c.req.header('x-forwarded-for')?.split(',').at(-1) ?? '') : null;
  return {
    address: plain(forwarded ?? peer),
    userAgent: c.req.header('user-agent') ?? null,
    session: sessionSecretOf(c, site),
    browser: browserSecretOf(c, site),
  };
}

/** The address alone, where the proxy adds the port: each connection has another. */
function addressIn(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[(.+)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return isIP(bare) === 0 ? null : bare;
}

/** An address of IPv4 that came in through IPv6. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');
