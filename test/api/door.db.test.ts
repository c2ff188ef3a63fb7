import { hashSync } from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newOwnerLink, openDoor, sessionLimits } from '../../src/app/people/index.ts';
import { buildApi } from '../../src/faces/api/build-api.ts';
import { usualAllowances } from '../../src/faces/api/people/limits.ts';
import { INSTALLATION } from '../../src/model/workspace/index.ts';
import { change } from '../state/made-up.ts';
import { type Api, openApi, optionsFor } from './api-on.ts';

let on: Api;
let api: ReturnType<typeof buildApi>;
let door: ReturnType<typeof openDoor>;
/** The clock, which a test moves. */
let ms = Date.UTC(2027, 0, 1);
const now = () => new Date(ms).toISOString();
const bugs: unknown[] = [];
const email = 'ann@example.com';
const password = 'seven quiet herons';

beforeAll(async () => {
  on = await openApi();
  open();
  const { secret } = await newOwnerLink(on.state, { ...optionsFor([]), now });
  const { status } = await post('/v1/first-start', { secret, name: 'Ann', email, password });
  expect(status).toBe(200);
});
afterAll(() => on.close());
// Each test begins with doors that nobody has knocked at, on another day.
beforeEach(() => {
  ms += 24 * 60 * 60 * 1000;
  open();
});

function open(allowances: Parameters<typeof buildApi>[1]['allowances'] = null): void {
  const options = { ...optionsFor(bugs), now };
  door = openDoor(on.state, options, (thrown) => bugs.push(thrown));
  api = buildApi(on.state, { ...options, allowances, house: { ...options.house, door } });
}

const page = { host: 'here', origin: 'http://here', 'x-tieout-request': '1' };

interface From {
  readonly address?: string;
  readonly cookie?: string;
}

async function ask(
  path: string,
  how: RequestInit & { headers?: object },
  { address = '192.0.2.1', cookie }: From,
) {
  const headers = { ...page, ...(cookie !== undefined && { cookie }), ...how.headers };
  const answer = await api.request(
    path,
    { ...how, headers },
    { incoming: { socket: { remoteAddress: address } } },
  );
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
  return { status: answer.status, headers: answer.headers, cookies, body: await answer.json() };
}

const get = (path: string, from: From = {}) => ask(path, {}, from);
const post = (path: string, body: object, from: From = {}) =>
  ask(
    path,
    { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
    from,
  );
const signIn = (given: object = {}, from: From = {}) =>
  post('/v1/sign-in', { email, password, ...given }, from);
const wrong = (given: object = {}, from: From = {}) => signIn({ password: 'not the one', ...given }, from);

describe('guessing a password', () => {
  it('is slowed down more and more, also for the right one, and alike for addresses that nobody has', async () => {
    for (const who of [email, 'nobody@example.com']) {
      open();
      const statuses: (readonly [number, string | null])[] = [];
      for (const wait of [0, 0, 0, 0, 0, 0, 1, 0, 2, 0, 4, 0]) {
        ms += wait * 1000;
        const { status, headers } = await wrong({ email: who });
        statuses.push([status, headers.get('retry-after')]);
      }
      expect(statuses).toEqual([
        ...Array.from({ length: 5 }, () => [401, null]),
        [429, '1'],
        [401, null],
        [429, '2'],
        [401, null],
        [429, '4'],
        [401, null],
        [429, '8'],
      ]);
      expect((await signIn({ email: who })).status).toBe(429);
    }
    ms += 60_000;
  });

  it('from one address ends whoever is meant, also with many at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        wrong({ email: `${at}@example.com` }, { address: '2001:db8::1' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(20);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
    // The same network of IPv6 counts as one address, another does not.
    expect((await wrong({}, { address: '2001:db8::2' })).status).toBe(429);
    expect((await wrong({}, { address: '2001:db8:0:1::2' })).status).toBe(401);
  });

  it('by a stranger does not keep out who has signed in from that browser before', async () => {
    const browser = (await signIn()).cookies.find((one) => one.startsWith('tieout-test-browser='));
    expect(browser).toMatch(/=[\w-]{43}$/);
    for (let at = 0; at < 40; at += 1) await wrong({}, { address: `198.51.100.${at}` });
    const [strange, known] = [
      await signIn({}, { address: '203.0.113.1' }),
      await signIn({}, { address: '203.0.113.1', cookie: browser ?? '' }),
    ];
    expect([strange.status, known.status]).toEqual([429, 200]);
    // Nor is it a way to guess without end.
    const guesses: number[] = [];
    for (let at = 0; at < 8; at += 1)
      guesses.push((await wrong({}, { address: `203.0.113.${at}`, cookie: browser ?? '' })).status);
    expect(guesses.filter((status) => status === 401)).toHaveLength(5);
    // Whoever has been kept out gets in once it is over.
    ms += 5 * 60_000;
    expect((await signIn({}, { address: '203.0.113.77' })).status).toBe(200);
  });

  it('is in the log by the hour, however often it is tried', async () => {
    const entries = () => on.state.audit.list(INSTALLATION, { action: 'sign-in.fail' }, { limit: 100 });
    const before = (await entries()).length;
    for (let at = 0; at < 12; at += 1) await wrong({}, { address: `198.51.100.${at}` });
    for (let at = 0; at < 9; at += 1) await wrong({ email: `${at}@x.com` }, { address: `198.51.100.${at}` });
    await door.close();
    // The first of each, and how many that were.
    expect(await entries()).toHaveLength(before + 4);
    const counted = (await entries())
      .slice(0, 2)
      .map(({ subject, details }) => [subject?.kind ?? null, details]);
    const hour = now().slice(0, 13);
    expect(counted).toContainEqual(['person', { hour, count: 12 }]);
    expect(counted).toContainEqual([null, { hour, count: 9 }]);
    expect(JSON.stringify(await entries())).not.toContain('@x.com');
  });
});

describe('refusals', () => {
  it('are in the log by the hour with whom they were told, however often they come', async () => {
    const entries = async (action: string) =>
      (await on.state.audit.list(INSTALLATION, { action }, { limit: 100 })).filter(
        ({ at }) => at > now().slice(0, 10),
      );
    const cookie = (await signIn()).cookies.join('; ');
    const { body } = await get('/v1/session', { cookie });
    const { id } = body.person;
    for (let count = 0; count < 3; count += 1) {
      expect((await get('/v1/workspaces/wsp_other/breaks', { cookie })).status).toBe(404);
      expect((await get('/v1/workspaces', {})).status).toBe(401);
      const forged = { method: 'POST', headers: { origin: 'https://evil.example' } };
      expect((await ask('/v1/sign-out', forged, { cookie })).status).toBe(403);
    }
    // What is missing in one's own workspace is no refusal.
    expect((await get(`/v1/workspaces/${on.workspace}/breaks/brk_none`, { cookie })).status).toBe(404);
    await door.close();
    const told = await Promise.all(['access.refuse', 'credential.refuse', 'origin.refuse'].map(entries));
    expect(told.map((some) => some.map(({ subject, details }) => [subject?.id ?? null, details]))).toEqual([
      [
        [id, { hour: now().slice(0, 13), count: 3 }],
        [id, { hour: now().slice(0, 13), count: 1 }],
      ],
      [
        [null, { hour: now().slice(0, 13), count: 3 }],
        [null, { hour: now().slice(0, 13), count: 1 }],
      ],
      [
        [id, { hour: now().slice(0, 13), count: 3 }],
        [id, { hour: now().slice(0, 13), count: 1 }],
      ],
    ]);
  });
});

describe('guessing a link', () => {
  it('ends as well', async () => {
    const body = { secret: 'x'.repeat(43), name: 'x', email, password };
    const statuses: number[] = [];
    for (let at = 0; at < 22; at += 1) statuses.push((await post('/v1/first-start', body)).status);
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 404), 429, 429]);
    expect((await post('/v1/invitations/accept', { secret: body.secret, password })).status).toBe(429);
    expect((await post('/v1/first-start', body, { address: '192.0.2.2' })).status).toBe(404);
  });
});

describe('how often may be asked', () => {
  const small = { burst: 3, everyMs: 1000 };

  it('with one session is said in headers, and ends with 429', async () => {
    open({ ...usualAllowances, read: small });
    const cookie = (await signIn()).cookies.join('; ');
    const answers: Awaited<ReturnType<typeof get>>[] = [];
    for (let at = 0; at < 4; at += 1) answers.push(await get('/v1/workspaces', { cookie }));
    expect(answers.map(({ status, headers }) => [status, headers.get('ratelimit')])).toEqual([
      [200, '"read";r=2;t=1'],
      [200, '"read";r=1;t=2'],
      [200, '"read";r=0;t=3'],
      [429, '"read";r=0;t=3'],
    ]);
    expect(answers[0]?.headers.get('ratelimit-policy')).toBe('"read";q=3;w=3');
    expect(answers[3]).toMatchObject({ body: { code: 'too-many-requests', status: 429 } });
    expect(answers[3]?.headers.get('retry-after')).toBe('1');
    // Another session has its own, from the same address.
    const other = (await signIn()).cookies.join('; ');
    expect((await get('/v1/workspaces', { cookie: other })).status).toBe(200);
    ms += 1000;
    expect((await get('/v1/workspaces', { cookie })).status).toBe(200);
  });

  it('with bad credentials ends for them, not for good ones from the same address', async () => {
    open({ ...usualAllowances, refused: small });
    const cookie = (await signIn()).cookies.join('; ');
    const bad = { cookie: `tieout-test=${'x'.repeat(43)}` };
    const statuses: number[] = [];
    for (let at = 0; at < 5; at += 1) statuses.push((await get('/v1/workspaces', bad)).status);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    expect((await get('/v1/workspaces', { cookie })).status).toBe(200);
    expect((await get('/v1/workspaces', { ...bad, address: '192.0.2.9' })).status).toBe(401);
  });
});

describe('a session', () => {
  it('ends when nobody uses it, not while somebody does, and in the end in any case', async () => {
    const { idleMs, absoluteMs } = sessionLimits;
    const [used, idle] = [(await signIn()).cookies.join('; '), (await signIn()).cookies.join('; ')];
    const status = async (cookie: string) => (await get('/v1/session', { cookie })).status;
    const began = ms;
    for (let step = 1; ms < began + absoluteMs - idleMs; step += 1) {
      ms = began + step * (idleMs - 60_000);
      expect([step, await status(used)]).toEqual([step, 200]);
      if (step === 2) expect(await status(idle)).toBe(401);
    }
    ms = began + absoluteMs - 1000;
    await status(used);
    ms = began + absoluteMs;
    expect(await status(used)).toBe(401);
  });
});

describe('a password that was kept with less work', () => {
  it('is kept with more once it is at hand', async () => {
    const person = await on.state.people.byEmail(email);
    const weak = hashSync(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    await change(on.state, INSTALLATION, 'x', ({ people }) =>
      people.change(person?.id ?? '', person?.version ?? 0, { passwordHash: weak }),
    );
    expect((await wrong()).status).toBe(401);
    expect((await on.state.people.byEmail(email))?.passwordHash).toBe(weak);
    expect((await signIn()).status).toBe(200);
    expect((await on.state.people.byEmail(email))?.passwordHash).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
    );
    expect((await signIn()).status).toBe(200);
  });
});

it('nothing of this was a bug', () => {
  expect(bugs).toEqual([]);
});
