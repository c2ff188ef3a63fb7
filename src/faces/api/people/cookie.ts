import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { StartedSession } from '../../../app/people/index.ts';
import type { Site } from './site.ts';

/** By which a browser is known from when somebody signed in from it; it lets nobody in. */
const KNOWN = '-browser';
/** Half a year in seconds. */
const KNOWN_FOR = 182 * 24 * 60 * 60;

/** The secret of the session that came along; null where none did. */
export const sessionSecretOf = (c: Context, site: Site): string | null => secretOf(c, nameOf(site));

/** What the browser has kept from when somebody signed in from it; null where it has nothing. */
export const browserSecretOf = (c: Context, site: Site): string | null => secretOf(c, nameOf(site, KNOWN));

/** Hands the browser the secret of a session, or has it forget the one it has. */
export function keepSession(c: Context, site: Site, session: StartedSession | 'ended', at: string): void {
  const how = { path: '/', httpOnly: true, sameSite: 'Strict', secure: site.secure } as const;
  if (session === 'ended') {
    deleteCookie(c, nameOf(site), how);
    // What was read stays in no cache of the browser (ASVS 14.3.1).
    c.header('clear-site-data', '"cache"');
    return;
  }
  const maxAge = Math.floor((Date.parse(session.expiresAt) - Date.parse(at)) / 1000);
  setCookie(c, nameOf(site), session.secret, { ...how, maxAge });
  setCookie(c, nameOf(site, KNOWN), session.browser, { ...how, maxAge: KNOWN_FOR });
}

/** By https a name that browsers take from this very host only, and never over http (RFC 6265bis, `__Host-`). */
export const nameOf = ({ secure, cookie }: Site, use = ''): string =>
  secure ? `__Host-${cookie}${use}` : `${cookie}${use}`;

function secretOf(c: Context, name: string): string | null {
  const secret = getCookie(c, name);
  return secret !== undefined && /^[\w-]{20,100}$/.test(secret) ? secret : null;
}
