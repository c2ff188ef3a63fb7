import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { StartedSession } from '../../../app/people/index.ts';
import type { Site } from './site.ts';

/** The secret of the session that came along; null where none did. */
export function sessionSecretOf(c: Context, site: Site): string | null {
  const secret = getCookie(c, nameOf(site));
  return secret !== undefined && /^[\w-]{20,100}$/.test(secret) ? secret : null;
}

/** Hands the browser the secret of a session, or has it forget the one it has. */
export function keepSession(c: Context, site: Site, session: StartedSession | 'ended', at: string): void {
  const how = { path: '/', httpOnly: true, sameSite: 'Strict', secure: site.secure } as const;
  if (session === 'ended') {
    deleteCookie(c, nameOf(site), how);
    return;
  }
  const maxAge = Math.floor((Date.parse(session.expiresAt) - Date.parse(at)) / 1000);
  setCookie(c, nameOf(site), session.secret, { ...how, maxAge });
}

/** By https a name that browsers take from this very host only, and never over http (RFC 6265bis, `__Host-`). */
const nameOf = ({ secure, cookie }: Site): string => (secure ? `__Host-${cookie}` : cookie);
