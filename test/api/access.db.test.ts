import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiToken, INSTALLATION, type Role } from '../../src/model/workspace/index.ts';
import { change, newId, newPerson, newWorkspace } from '../state/made-up.ts';
import { type Api, openApi } from './api-on.ts';

let on: Api;
beforeAll(async () => {
  on = await openApi();
});
afterAll(() => on.close());

/** A token of somebody new, with what is other about it. */
async function tokenOf(role: Role | null, other: Partial<ApiToken> = {}): Promise<string> {
  const { id: person } = await newPerson(on.state);
  const secret = `tieout_${newId('secret')}`;
  await change(on.state, INSTALLATION, 'token.add', async ({ people, tokens }) => {
    await people.setRole(on.workspace, person, role);
    await tokens.add({
      id: newId('tok'),
      workspace: on.workspace,
      person,
      name: 'Test',
      secretHash: createHash('sha256').update(secret).digest('hex'),
      scopes: ['read', 'triage', 'configure', 'audit'],
      createdAt: '2026-01-01T00:00:00Z',
      expiresAt: null,
      ...other,
    });
  });
  return secret;
}

describe('credentials', () => {
  it('that are not good all get the same answer, whatever is wrong with them', async () => {
    const revoked = await tokenOf('admin', { id: 'tok_revoked' });
    await change(on.state, INSTALLATION, 'token.revoke', ({ tokens }) =>
      tokens.revoke(on.workspace, 'tok_revoked', '2026-01-02T00:00:00Z'),
    );
    const bad = [
      null,
      '',
      'x',
      `${on.token}x`,
      on.token.slice(0, -1),
      revoked,
      await tokenOf('admin', { expiresAt: '2026-01-02T00:00:00Z' }),
      await tokenOf(null),
    ];
    const answers = await Promise.all(bad.map((token) => on.ask('GET', 'breaks', { token })));
    const schemes = await Promise.all(
      ['Basic dXNlcjpwYXNz', on.token, `Bearer ${on.token} x`, `Token ${on.token}`].map((authorization) =>
        on.ask('GET', 'breaks', { token: null, headers: { authorization } }),
      ),
    );
    const [first] = answers;
    for (const { status, body, headers } of [...answers, ...schemes]) {
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toBe('Bearer realm="tieout"');
      expect({ ...body, requestId: '' }).toEqual({ ...first?.body, requestId: '' });
    }
  });

  it('of somebody who can no longer sign in are not good', async () => {
    const secret = await tokenOf('admin', { id: 'tok_leaver' });
    const leaver = (await on.state.tokens.list(on.workspace)).find(({ id }) => id === 'tok_leaver');
    expect((await on.ask('GET', '', { token: secret })).status).toBe(200);
    await change(on.state, INSTALLATION, 'person.disable', ({ people }) =>
      people.change(leaver?.person ?? '', 1, { disabledAt: '2026-01-02T00:00:00Z' }),
    );
    expect((await on.ask('GET', '', { token: secret })).status).toBe(401);
  });

  it('are asked for before anything is said about the request', async () => {
    for (const path of ['breaks?limit=x', 'breaks/brk_none', '/v1/workspaces/wsp_other/breaks'])
      expect((await on.ask('GET', path, { token: null })).status).toBe(401);
    expect((await on.ask('POST', 'sources', { token: null, text: '{' })).status).toBe(401);
  });
});

describe('tokens', () => {
  it('are listed without their secrets, and are no longer good once revoked', async () => {
    const secret = await tokenOf('viewer', { id: 'tok_going' });
    expect((await on.ask('GET', 'members', { token: secret })).body.items).toContainEqual(
      expect.objectContaining({ name: 'Owner', role: 'admin' }),
    );
    const { body } = await on.ask('GET', 'tokens');
    expect(body.items).toContainEqual(expect.objectContaining({ id: 'tok_going', revokedAt: null }));
    expect(JSON.stringify(body)).not.toMatch(/[0-9a-f]{64}|tieout_/);
    expect((await on.ask('GET', 'tokens', { token: secret })).status).toBe(403);
    expect((await on.ask('POST', 'tokens/tok_none/revocation')).status).toBe(404);
    for (const status of [200, 200])
      expect((await on.ask('POST', 'tokens/tok_going/revocation')).status).toBe(status);
    expect((await on.ask('GET', 'members', { token: secret })).status).toBe(401);
  });
});

describe('scopes', () => {
  it('and the role must both allow it', async () => {
    const viewer = await tokenOf('viewer');
    const operator = await tokenOf('operator');
    const narrow = await tokenOf('admin', { scopes: ['read', 'nonsense'] });
    const move = { filter: { id: [] }, move: { event: 'acknowledge' } };
    const tries = [
      [viewer, 200, 403, 403],
      [operator, 200, 200, 403],
      [narrow, 200, 403, 403],
    ] as const;
    for (const [token, reads, triages, audits] of tries) {
      expect((await on.ask('GET', 'breaks', { token })).status).toBe(reads);
      expect((await on.ask('POST', 'break-moves', { token, body: move })).status).toBe(triages);
      expect((await on.ask('GET', 'audit', { token })).status).toBe(audits);
    }
    expect((await on.ask('GET', 'audit', { token: viewer })).body).toMatchObject({
      code: 'api-scope-missing',
      detail: expect.stringContaining('audit'),
    });
  });

  it('do not reach into another workspace, which looks like one that is not there', async () => {
    const { id } = await newWorkspace(on.state);
    for (const other of [id, 'wsp_none'])
      expect(await on.ask('GET', `/v1/workspaces/${other}/breaks`)).toMatchObject({
        status: 404,
        body: { code: 'record-not-found', detail: `There is no workspace ${other}.` },
      });
  });
});

describe('an Idempotency-Key', () => {
  const source = { side: 'erp', kind: 'files', name: 'Ledger', settings: { note: 'a' } };
  const count = async () => (await on.ask('GET', 'sources')).body.items.length;

  it('lets the same request have its effect once, and gives the same answer again', async () => {
    const before = await count();
    const how = { body: source, headers: { 'idempotency-key': 'once' } };
    const first = await on.ask('POST', 'sources', how);
    const second = await on.ask('POST', 'sources', how);
    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(second.headers.get('etag')).toBe('"1"');
    expect(await count()).toBe(before + 1);
  });

  it('lets it have its effect once also when it arrives many times at once', async () => {
    const before = await count();
    const how = { body: source, headers: { 'idempotency-key': 'at-once' } };
    const answers = await Promise.all(Array.from({ length: 6 }, () => on.ask('POST', 'sources', how)));
    expect(answers.map(({ status }) => status)).toContain(201);
    for (const { status, body } of answers) {
      expect([201, 409]).toContain(status);
      if (status === 409) expect(body.code).toBe('api-key-running');
    }
    expect(await count()).toBe(before + 1);
  });

  it('is refused for another request, and where it is none', async () => {
    const headers = { 'idempotency-key': 'once' };
    expect(await on.ask('POST', 'sources', { body: { ...source, name: 'x' }, headers })).toMatchObject({
      status: 422,
      body: { code: 'api-key-of-other-request' },
    });
    for (const key of ['a b', 'x'.repeat(256)])
      expect(
        await on.ask('POST', 'sources', { body: source, headers: { 'idempotency-key': key } }),
      ).toMatchObject({ status: 400, body: { errors: [{ pointer: '/headers/idempotency-key' }] } });
  });

  it('can be used again after a refusal', async () => {
    const headers = { 'idempotency-key': 'again' };
    const comment = { subject: { kind: 'break', id: 'brk_none' }, text: 'x' };
    expect((await on.ask('POST', 'comments', { body: comment, headers })).status).toBe(404);
    const other = { subject: { kind: 'break', id: 'brk_A' }, text: 'x' };
    expect((await on.ask('POST', 'comments', { body: other, headers })).status).toBe(201);
  });
});

describe('a refusal', () => {
  it('names every place that is wrong', async () => {
    const { status, body } = await on.ask(
      'GET',
      'breaks?limit=0&state=odd&colour=red&order=worst&order=oldest',
    );
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '/query/colour',
      '/query/limit',
      '/query/order',
      '/query/state/0',
    ]);
    const wrong = { side: 'left', kind: '', settings: 1, 'a/b~c': 2 };
    const { body: told } = await on.ask('POST', 'sources', { body: wrong });
    expect(told).toMatchObject({ status: 422, type: 'urn:tieout:failure:api-body-invalid' });
    expect(told.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '/a~1b~0c',
      '/kind',
      '/name',
      '/side',
    ]);
  });

  it('comes for what is no JSON, no UTF-8, too deep, of another type or not finite', async () => {
    const post = (text: string, headers: Record<string, string> = {}) =>
      on.ask('POST', 'sources', { text, headers });
    expect((await post('{')).status).toBe(400);
    expect((await post('')).status).toBe(400);
    expect((await post('['.repeat(5000) + ']'.repeat(5000))).status).toBe(400);
    expect((await post('{}', { 'content-type': 'text/plain' })).status).toBe(415);
    const infinite = '{"side":"shop","kind":"files","name":"x","settings":[1e999]}';
    expect((await post(infinite)).status).toBe(422);
    const nul = { side: 'shop', kind: 'files', name: 'a\u0000b', settings: {} };
    expect((await on.ask('POST', 'sources', { body: nul })).status).toBe(422);
    const latin = await on.api.request(`/v1/workspaces/${on.workspace}/sources`, {
      method: 'POST',
      headers: { host: 'here', authorization: `Bearer ${on.token}`, 'content-type': 'application/json' },
      body: new Uint8Array([0x22, 0xff, 0x22]),
    });
    expect(latin.status).toBe(400);
  });

  it('comes for what is not there, in ways that it does not have, and under names that are not ours', async () => {
    for (const path of ['/v1', '/v1/workspaces/', '/v1/nothing', '/v1/workspaces/../x'])
      expect(await on.ask('GET', path)).toMatchObject({ status: 404, body: { code: 'api-path-unknown' } });
    const refused = await on.ask('PUT', 'breaks/brk_A');
    expect(refused.status).toBe(405);
    expect(refused.headers.get('allow')).toBe('GET, HEAD');
    expect((await on.ask('OPTIONS', 'sources')).status).toBe(405);
    expect((await on.ask('GET', 'breaks', { headers: { host: 'evil.example' } })).status).toBe(421);
  });

  it('carries the id of the request, which may be given, and headers that keep it to itself', async () => {
    const given = await on.ask('GET', 'breaks/brk_none', { headers: { 'x-request-id': 'req-7' } });
    expect(given.body.requestId).toBe('req-7');
    expect(given.headers.get('x-request-id')).toBe('req-7');
    const odd = await on.ask('GET', 'breaks/brk_none', { headers: { 'x-request-id': '<script>' } });
    expect(odd.body.requestId).toMatch(/^[0-9a-f-]{36}$/);
    for (const { headers } of [odd, await on.ask('GET', 'breaks')])
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
      });
    // No page elsewhere is ever given leave.
    const foreign = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await on.ask(method, 'sources', { headers: foreign });
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });
});

it('nothing of this was a bug', () => {
  expect(on.bugs).toEqual([]);
});
