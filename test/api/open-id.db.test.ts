import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newOwnerLink, openIdProvider } from '../../src/app/people/index.ts';
import { buildApi } from '../../src/faces/api/build-api.ts';
import { type Api, openApi, optionsFor } from './api-on.ts';
import { client, type Says, startProvider, type TestProvider } from './open-id-provider.ts';

let on: Api;
let provider: TestProvider;
let api: ReturnType<typeof buildApi>;
let owner: string;
const bugs: unknown[] = [];
const words = 'seven quiet herons';

beforeAll(async () => {
  [on, provider] = await Promise.all([openApi(), startProvider()]);
  const options = optionsFor(bugs);
  const openId = openIdProvider({ name: 'Here', issuer: provider.issuer, ...client });
  api = buildApi(on.state, { ...options, house: { ...options.house, openId } });
  const { secret } = await newOwnerLink(on.state, options);
  const body = { secret, name: 'Ann', email: 'ann@example.com', password: words };
  owner = cookieIn(await post('/v1/first-start', body));
});
afterAll(async () => {
  await provider.close();
  await on.close();
});

const page = { host: 'here', origin: 'http://here', 'x-tieout-request': '1' };
const get = (path: string, cookie = '') => api.request(path, { headers: { ...page, cookie } });
const post = async (path: string, body: object, cookie = '') =>
  api.request(path, {
    method: 'POST',
    headers: { ...page, cookie, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** One cookie of an answer, as it is sent back. */
const cookieIn = (answer: Response, name = 'tieout-test'): string =>
  answer.headers
    .getSetCookie()
    .find((one) => one.startsWith(`${name}=`))
    ?.split(';')[0] ?? '';

const invite = async (email: string, workspace = on.workspace): Promise<string> => {
  const invited = await post(`/v1/workspaces/${workspace}/invitations`, { email, role: 'operator' }, owner);
  expect(invited.status).toBe(201);
  return String(((await invited.json()) as { link: string }).link.split('#')[1]);
};

/** The whole way through the provider and back; what is other about it on the way back. */
async function goThere(bend: (back: URL, kept: string) => string = (_, kept) => kept): Promise<Response> {
  const begun = await get('/v1/sign-in/openid');
  expect(begun.status).toBe(303);
  const there = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' });
  const back = new URL(there.headers.get('location') ?? '');
  const kept = bend(back, cookieIn(begun, 'tieout-test-openid'));
  return get(`${back.pathname}${back.search}`, kept);
}

const whoIs = async (answer: Response) => (await get('/v1/session', cookieIn(answer))).json();

describe('signing in at a provider', () => {
  it('is offered, and leads there with PKCE, state and nonce', async () => {
    expect(await (await get('/v1/sign-in')).json()).toMatchObject({ openId: { name: 'Here' } });
    const begun = await get('/v1/sign-in/openid');
    const url = new URL(begun.headers.get('location') ?? '');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      client_id: 'tieout',
      redirect_uri: 'http://here/v1/sign-in/openid/callback',
      response_type: 'code',
      scope: 'openid email',
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    const [kept] = begun.headers.getSetCookie();
    expect(kept).toMatch(/^tieout-test-openid=[\w-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
    const answers = await Promise.all([get('/v1/sign-in/openid'), get('/v1/sign-in/openid')]);
    const states = answers.map((one) => new URL(one.headers.get('location') ?? '').searchParams.get('state'));
    expect(new Set(states).size).toBe(2);
  });

  it('is begun by people, not by pages elsewhere', async () => {
    for (const site of ['cross-site', 'same-site', 'same-origin', 'none']) {
      const headers = { ...page, 'sec-fetch-site': site };
      const { headers: told } = await api.request('/v1/sign-in/openid', { headers });
      const isLed = told.get('location')?.startsWith(provider.issuer) ?? false;
      expect([site, isLed]).toEqual([site, ['same-origin', 'none'].includes(site)]);
    }
  });

  it('lets in whom it vouches for where they were invited, and finds them again by their subject', async () => {
    await invite('Bea@example.com');
    provider.says = { claims: { sub: 'bea', email: 'bea@EXAMPLE.com', email_verified: true } };
    const first = await goThere();
    expect([first.status, first.headers.get('location')]).toEqual([303, '/']);
    expect(cookieIn(first, 'tieout-test-openid')).toBe('tieout-test-openid=');
    expect(await whoIs(first)).toMatchObject({
      person: { email: 'Bea@example.com' },
      workspaces: [{ id: on.workspace, role: 'operator' }],
    });
    provider.says = { claims: { sub: 'bea', email: 'other@example.com', email_verified: false } };
    expect(await whoIs(await goThere())).toMatchObject({ person: { email: 'Bea@example.com' } });
  });

  it('asks for the address where the id token does not tell it', async () => {
    await invite('cy@example.com');
    provider.says = {
      claims: { sub: 'cy' },
      onlyWhenAsked: { email: 'cy@example.com', email_verified: true },
    };
    expect(await whoIs(await goThere())).toMatchObject({ person: { email: 'cy@example.com' } });
  });

  it('takes away a password that somebody else may have chosen, and what was signed in with it', async () => {
    const secret = await invite('dee@example.com');
    const taken = await post('/v1/invitations/accept', { secret, name: 'Not Dee', password: words });
    expect(taken.status).toBe(200);
    provider.says = { claims: { sub: 'dee', email: 'dee@example.com', email_verified: true } };
    expect(await whoIs(await goThere())).toMatchObject({ person: { email: 'dee@example.com' } });
    expect((await get('/v1/session', cookieIn(taken))).status).toBe(401);
    expect((await post('/v1/sign-in', { email: 'dee@example.com', password: words })).status).toBe(401);
  });
});

describe('nobody comes in', () => {
  const email = 'eve@example.com';
  const good = { claims: { sub: 'eve', email, email_verified: true } };
  beforeAll(() => invite(email));

  const refused = async (way: Promise<Response>, code = 'sign-in-elsewhere-refused') => {
    const answer = await way;
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/sign-in?refused=${code}`]);
    expect(cookieIn(answer)).toBe('');
    expect(await on.state.people.byOpenId(provider.issuer, 'eve')).toBeNull();
  };

  it.each<[string, Says]>([
    ['a nonce of another sign-in', { claims: { ...good.claims, nonce: 'other' } }],
    ['another audience', { claims: { ...good.claims, aud: 'other' } }],
    ['another issuer', { claims: { ...good.claims, iss: 'https://evil.example' } }],
    ['an id token that has expired', { ...good, expiresIn: '-1h' }],
    ['a key that is not the provider’s', { ...good, foreignKey: true }],
    ['an address that is not verified', { claims: { ...good.claims, email_verified: false } }],
    ['an address of which it does not say so', { claims: { sub: 'eve', email } }],
    ['a text in place of true', { claims: { ...good.claims, email_verified: 'true' } }],
    ['no address', { claims: { sub: 'eve' } }],
    ['an address that nobody invited', { claims: { ...good.claims, email: 'nobody@example.com' } }],
    ['no subject', { claims: { email, email_verified: true } }],
  ])('with %s', async (_, says) => {
    provider.says = says;
    await refused(goThere());
  });

  it('with a state that is not the one that was sent, or without what the browser kept', async () => {
    provider.says = good;
    const before = provider.exchanged();
    await refused(
      goThere((back, kept) => {
        back.searchParams.set('state', 'x'.repeat(43));
        return kept;
      }),
    );
    await refused(goThere(() => ''));
    await refused(goThere(() => 'tieout-test-openid=nonsense'));
    expect(provider.exchanged()).toBe(before);
  });

  it('with the code of another browser, since the verifier is not its own', async () => {
    provider.says = good;
    const mine = cookieIn(await get('/v1/sign-in/openid'), 'tieout-test-openid');
    await refused(
      goThere((back) => {
        const pending = Buffer.from(mine.split('=')[1] ?? '', 'base64url').toString();
        back.searchParams.set('state', (JSON.parse(pending) as { state: string }).state);
        return mine;
      }),
    );
  });

  it('with an address that is linked to another account there', async () => {
    provider.says = { claims: { sub: 'bea-two', email: 'bea@example.com', email_verified: true } };
    await refused(goThere());
  });

  it('where the provider says that it was refused there', async () => {
    provider.says = good;
    await refused(
      goThere((back, kept) => {
        back.searchParams.delete('code');
        back.searchParams.set('error', 'access_denied');
        return kept;
      }),
    );
  });

  it('who was taken out, until invited again', async () => {
    provider.says = { claims: { sub: 'bea', email: 'bea@example.com', email_verified: true } };
    const bea = await on.state.people.byOpenId(provider.issuer, 'bea');
    const removed = await api.request(`/v1/workspaces/${on.workspace}/members/${bea?.id}`, {
      method: 'DELETE',
      headers: { ...page, cookie: owner },
    });
    expect(removed.status).toBe(200);
    await refused(goThere());
    await invite('bea@example.com');
    expect((await goThere()).headers.get('location')).toBe('/');
  });

  it('where there is no provider, or none that answers', async () => {
    const none = await on.ask('GET', '/v1/sign-in', { token: null });
    expect(none.body).toMatchObject({ openId: null });
    const plain = await on.api.request('/v1/sign-in/openid', { headers: page });
    expect([plain.status, ((await plain.json()) as { code: string }).code]).toEqual([
      404,
      'sign-in-way-missing',
    ]);
    const options = optionsFor([]);
    const away = openIdProvider({ ...client, name: 'Away', issuer: 'http://127.0.0.1:1' });
    const other = buildApi(on.state, { ...options, house: { ...options.house, openId: away } });
    const answer = await other.request('/v1/sign-in/openid', { headers: page });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      403,
      'sign-in-elsewhere-refused',
    ]);
  });
});

it('nothing of this was a bug', () => {
  expect([...bugs, ...on.bugs]).toEqual([]);
});
