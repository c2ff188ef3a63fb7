import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newOwnerLink } from '../../src/app/people/index.ts';
import { type Api, type Asked, openApi, optionsFor } from './api-on.ts';

let on: Api;
beforeAll(async () => {
  on = await openApi();
});
afterAll(() => on.close());

const tools = optionsFor([]);
const password = 'seven quiet herons';
const email = 'ann@example.com';

/** The secret in the cookie that an answer sets. */
function sessionOf({ headers }: Asked): string {
  return /^tieout-test=([\w-]{43});/.exec(headers.get('set-cookie') ?? '')?.[1] ?? '';
}

describe('the first start', () => {
  it('is told, and its link is good once', async () => {
    expect((await on.ask('GET', '/v1/sign-in', { token: null })).body).toMatchObject({ firstStart: true });
    const { secret } = await newOwnerLink(on.state, tools);
    const body = { secret, name: 'Ann', email, password, workspace: 'Books' };
    for (const poor of ['short', 'password1234', 'passwordpassword', email.toUpperCase(), 'x'.repeat(129)])
      expect(
        await on.ask('POST', '/v1/first-start', { token: null, body: { ...body, password: poor } }),
      ).toMatchObject({ status: 422, body: { code: 'password-refused' } });
    const begun = await on.ask('POST', '/v1/first-start', { token: null, body });
    expect(begun).toMatchObject({
      status: 200,
      body: {
        person: { name: 'Ann', email },
        workspaces: [{ id: on.workspace, name: 'Books', role: 'admin' }],
      },
    });
    expect(begun.headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    const session = sessionOf(begun);
    expect((await on.ask('GET', '/v1/session', { session })).body).toEqual(begun.body);
    expect((await on.ask('GET', 'breaks', { session })).status).toBe(200);
    expect(await on.ask('POST', '/v1/first-start', { token: null, body })).toMatchObject({
      status: 404,
      body: { code: 'link-refused' },
    });
    expect((await on.ask('GET', '/v1/sign-in', { token: null })).body).toMatchObject({ firstStart: false });
  });
});

describe('a session', () => {
  const signIn = (how: object = {}) =>
    on.ask('POST', '/v1/sign-in', { token: null, body: { email: 'ANN@example.com', password, ...how } });

  it('begins with the right password alone, and the answers to wrong ones are the same', async () => {
    expect(sessionOf(await signIn())).toMatch(/^[\w-]{43}$/);
    const wrong = [
      await signIn({ password: `${password} ` }),
      await signIn({ email: 'nobody@example.com' }),
      await signIn({ email: 'owner@localhost', password: 'x' }),
    ];
    for (const { status, body, headers } of wrong) {
      expect(status).toBe(401);
      expect({ ...body, requestId: '' }).toEqual({ ...wrong[0]?.body, requestId: '' });
      expect(headers.get('set-cookie')).toBeNull();
    }
  });

  it('has a secret of its own each time, and ends on the server', async () => {
    const [one, two] = [sessionOf(await signIn()), sessionOf(await signIn())];
    expect(one).not.toBe(two);
    const out = await on.ask('POST', '/v1/sign-out', { session: one });
    expect(out.status).toBe(200);
    expect(out.headers.get('set-cookie')).toMatch(/^tieout-test=; Max-Age=0/);
    expect(out.headers.get('clear-site-data')).toBe('"cache"');
    expect((await on.ask('GET', '/v1/session', { session: one })).status).toBe(401);
    expect((await on.ask('GET', '/v1/session', { session: two })).status).toBe(200);
  });

  it('ends when another begins in the same browser', async () => {
    const session = sessionOf(await signIn());
    const again = await on.ask('POST', '/v1/sign-in', { session, body: { email, password } });
    expect((await on.ask('GET', '/v1/session', { session })).status).toBe(401);
    expect((await on.ask('GET', '/v1/session', { session: sessionOf(again) })).status).toBe(200);
  });

  it('changes nothing for a page elsewhere', async () => {
    const session = sessionOf(await signIn());
    const body = { side: 'erp', kind: 'files', name: 'Ledger', settings: {} };
    const foreign = [
      { 'x-tieout-request': '0' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'http://here.evil.example', 'sec-fetch-site': 'same-origin' },
    ];
    for (const headers of foreign)
      expect(await on.ask('POST', 'sources', { session, body, headers })).toMatchObject({
        status: 403,
        body: { code: 'api-origin-refused' },
      });
    expect((await on.ask('POST', 'sources', { session, body })).status).toBe(201);
    expect(
      (await on.ask('GET', 'sources', { session, headers: { origin: 'https://evil.example' } })).status,
    ).toBe(200);
  });

  it('is not looked at where a token is sent, and a token is no session', async () => {
    const session = sessionOf(await signIn());
    const bad = { authorization: 'Bearer nonsense' };
    expect((await on.ask('GET', 'breaks', { session, headers: bad })).status).toBe(401);
    expect((await on.ask('GET', '/v1/session')).body).toMatchObject({ code: 'api-session-needed' });
  });

  it('is in the log with the person who began it, who then acts by name', async () => {
    const { items } = (await on.ask('GET', 'audit?action=source.add')).body;
    expect(items[0].actor).toMatchObject({ kind: 'person', name: 'Ann' });
    const entries = await on.state.audit.list('installation', { action: 'session.start' }, { limit: 1 });
    expect(entries[0]).toMatchObject({ actor: { kind: 'person', name: 'Ann' }, details: { by: 'password' } });
  });
});

it('nothing of this was a bug', () => {
  expect(on.bugs).toEqual([]);
});
