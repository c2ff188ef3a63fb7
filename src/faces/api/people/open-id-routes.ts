import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { type Pending, signInElsewhere } from '../../../app/people/index.ts';
import type { WorkspaceTools } from '../../../app/workspace/index.ts';
import { failure, isFailure } from '../../../ground/index.ts';
import type { State } from '../../../model/workspace/index.ts';
import type { House } from '../action.ts';
import { keepSession, nameOf } from './cookie.ts';
import type { Site } from './site.ts';
import { visitorOf } from './visitor.ts';

/** Where the browser goes to sign in elsewhere, and where it comes back. They lead on, so they are no actions. */
export const openIdPaths = { begin: '/v1/sign-in/openid', back: '/v1/sign-in/openid/callback' } as const;

/** What leading there and back needs of the API. */
interface Leading extends WorkspaceTools {
  readonly house: Pick<House, 'openId' | 'door'>;
  readonly site: () => Site;
  readonly onFault: (thrown: unknown, requestId: string) => void;
}

const USE = '-openid';
const TEN_MINUTES = 600;

const pendingShape = z.strictObject({
  state: z.string().min(1).max(200),
  nonce: z.string().min(1).max(200),
  verifier: z.string().min(1).max(200),
});

/** Leads the browser to the provider. Fails with `sign-in-way-missing` or `sign-in-elsewhere-refused`. */
export async function beginOpenId(c: Context, { house, site }: Leading): Promise<Response> {
  if (house.openId === null) throw failure('sign-in-way-missing', { way: 'OpenID Connect' });
  const here = site();
  // Nobody is signed in because a page elsewhere led them here (ASVS 7.6.2).
  if (['cross-site', 'same-site'].includes(c.req.header('sec-fetch-site') ?? ''))
    return c.redirect('/sign-in', 303);
  house.door.tryLink(visitorOf(c, here));
  const { url, pending } = await house.openId.begin(`${originOf(c, here)}${openIdPaths.back}`);
  const value = Buffer.from(JSON.stringify(pending)).toString('base64url');
  // Lax, since the browser comes back from elsewhere; it lets nobody in.
  const how = { path: '/', httpOnly: true, sameSite: 'Lax', secure: here.secure } as const;
  setCookie(c, nameOf(here, USE), value, { ...how, maxAge: TEN_MINUTES });
  return c.redirect(url, 303);
}

/** Takes what the browser brings back; whatever is wrong with it, the page says so. */
export async function finishOpenId(c: Context, state: State, options: Leading): Promise<Response> {
  const { house, now, newId, onFault } = options;
  const { openId, door } = house;
  if (openId === null) throw failure('sign-in-way-missing', { way: 'OpenID Connect' });
  const site = options.site();
  const visitor = visitorOf(c, site);
  const pending = pendingOf(c, site);
  deleteCookie(c, nameOf(site, USE), { path: '/', secure: site.secure });
  try {
    door.tryLink(visitor);
    if (pending === null)
      throw failure('sign-in-elsewhere-refused', { provider: openId.name, reason: 'it took too long' });
    const { search } = new URL(c.req.url);
    const cameBackWith = new URL(`${originOf(c, site)}${openIdPaths.back}${search}`);
    const vouched = await openId.finish(cameBackWith, pending);
    const tools = { now, newId, visitor, door };
    const session = await signInElsewhere(state, { name: openId.name, vouched }, tools);
    keepSession(c, site, session, now());
    return c.redirect('/', 303);
  } catch (thrown) {
    const code = isFailure(thrown) && thrown.httpStatus < 500 ? thrown.code : null;
    if (code === null) onFault(thrown, c.res.headers.get('x-request-id') ?? '');
    door.failedElsewhere();
    return c.redirect(`/sign-in?refused=${code ?? 'bug'}`, 303);
  }
}

function pendingOf(c: Context, site: Site): Pending | null {
  try {
    const text = Buffer.from(getCookie(c, nameOf(site, USE)) ?? '', 'base64url').toString('utf8');
    return pendingShape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The host was held against ours before. */
const originOf = (c: Context, { secure }: Site): string =>
  `${secure ? 'https' : 'http'}://${c.req.header('host') ?? ''}`;
