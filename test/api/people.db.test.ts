import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newOwnerLink } from '../../src/app/people/index.ts';
import type { Role } from '../../src/model/workspace/index.ts';
import { change } from '../state/made-up.ts';
import { type Api, type Asked, openApi, optionsFor } from './api-on.ts';

let on: Api;
/** The session of the owner. */
let session: string;
beforeAll(async () => {
  on = await openApi();
  const { secret } = await newOwnerLink(on.state, optionsFor([]));
  session = sessionOf(
    await nobody('/v1/first-start', { secret, name: 'Ann', email: 'ann@example.com', password: words }),
  );
});
afterAll(() => on.close());

const words = 'seven quiet herons';
const nobody = (path: string, body: object) => on.ask('POST', path, { token: null, body });
const signIn = (email: string, password = words) => nobody('/v1/sign-in', { email, password });
const sessionOf = ({ headers }: Asked): string =>
  /^tieout-test=([\w-]{43});/.exec(headers.get('set-cookie') ?? '')?.[1] ?? '';
const secretIn = ({ body }: Asked): string => body.link.split('#')[1];
const invite = (email: string, role: Role) =>
  on.ask('POST', 'invitations', { session, body: { email, role } });
const members = async () => (await on.ask('GET', 'members', { session })).body.items;

/** Somebody new who has accepted an invitation. */
async function memberOf(
  name: string,
  role: Role,
): Promise<{ readonly id: string; readonly session: string }> {
  const secret = secretIn(await invite(`${name}@example.com`, role));
  const accepted = await nobody('/v1/invitations/accept', { secret, name, password: words });
  expect(accepted.status).toBe(200);
  return { id: accepted.body.person.id, session: sessionOf(accepted) };
}

describe('invitations', () => {
  it('are listed without their secret, and let somebody in once with the role that was given', async () => {
    const invited = await invite('Bea@example.com', 'operator');
    expect(invited).toMatchObject({
      status: 201,
      body: { email: 'Bea@example.com', role: 'operator', link: expect.stringMatching(/^\/join#[\w-]{43}$/) },
    });
    const { items } = (await on.ask('GET', 'invitations', { session })).body;
    expect(items).toMatchObject([{ id: invited.body.id, email: 'Bea@example.com' }]);
    expect(JSON.stringify(items)).not.toContain(secretIn(invited));
    expect((await signIn('bea@example.com', '')).status).toBe(422);
    expect((await signIn('bea@example.com')).status).toBe(401);
    const poor = { secret: secretIn(invited), name: 'Bea', password: 'bea@example.com' };
    expect((await nobody('/v1/invitations/accept', poor)).body).toMatchObject({ code: 'password-refused' });
    const accepted = await nobody('/v1/invitations/accept', { ...poor, password: words });
    expect(accepted.body).toMatchObject({
      person: { name: 'Bea', email: 'Bea@example.com' },
      workspaces: [{ id: on.workspace, role: 'operator', scopes: ['read', 'triage', 'run'] }],
    });
    expect(await nobody('/v1/invitations/accept', { ...poor, password: words })).toMatchObject({
      status: 404,
      body: { code: 'link-refused' },
    });
    expect((await on.ask('GET', 'invitations', { session })).body.items).toEqual([]);
    expect((await signIn('BEA@example.com')).status).toBe(200);
    expect((await invite('bea@example.com', 'admin')).body).toMatchObject({ code: 'record-exists' });
  });

  it('are taken back, by hand or by another to the same address', async () => {
    const [first, second] = [
      await invite('cy@example.com', 'viewer'),
      await invite('cy@example.com', 'viewer'),
    ];
    const accept = (one: Asked) =>
      nobody('/v1/invitations/accept', { secret: secretIn(one), name: 'Cy', password: words });
    expect((await accept(first)).status).toBe(404);
    const withdrawn = await on.ask('DELETE', `invitations/${second.body.id}`, { session });
    expect(withdrawn.status).toBe(200);
    expect((await accept(second)).status).toBe(404);
    expect((await on.ask('DELETE', `invitations/${second.body.id}`, { session })).status).toBe(404);
  });

  it('ask who is here already for the password they have, since whoever invites knows the link', async () => {
    const other = (await on.ask('POST', '/v1/workspaces', { session, body: { name: 'Other' } })).body.id;
    const dee = await memberOf('dee', 'viewer');
    const again = await on.ask('POST', `/v1/workspaces/${other}/invitations`, {
      session,
      body: { email: 'dee@example.com', role: 'approver' },
    });
    const accept = (password: string) =>
      nobody('/v1/invitations/accept', { secret: secretIn(again), name: 'Impostor', password });
    expect((await accept('another long password')).body).toMatchObject({ code: 'sign-in-refused' });
    const joined = await accept(words);
    expect(joined.body.person).toMatchObject({ id: dee.id, name: 'dee' });
    expect(joined.body.workspaces).toHaveLength(2);
    // Both their workspaces are listed, and each has the rights of its own role.
    const listed = await on.ask('GET', '/v1/workspaces', { session: sessionOf(joined) });
    expect(listed.body.items.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      [on.workspace, other].toSorted(),
    );
    const audit = (workspace: string) =>
      on.ask('GET', `/v1/workspaces/${workspace}/audit`, { session: sessionOf(joined) });
    expect([(await audit(on.workspace)).status, (await audit(other)).status]).toEqual([403, 200]);
  });
});

describe('roles', () => {
  it('are given by admins alone, and who has another one signs in again', async () => {
    const eve = await memberOf('eve', 'approver');
    for (const path of [`members/${eve.id}`, 'members/usr_none'])
      expect(await on.ask('PUT', path, { session: eve.session, body: { role: 'admin' } })).toMatchObject({
        status: 403,
        body: { code: 'api-scope-missing' },
      });
    // Not by a token either, whoever it belongs to.
    expect((await on.ask('PUT', `members/${eve.id}`, { body: { role: 'admin' } })).status).toBe(403);
    expect((await on.ask('PUT', `members/${eve.id}`, { session, body: { role: 'viewer' } })).body).toEqual({
      person: eve.id,
      role: 'viewer',
    });
    expect((await on.ask('GET', '/v1/session', { session: eve.session })).status).toBe(401);
    expect((await on.ask('PUT', 'members/usr_none', { session, body: { role: 'viewer' } })).status).toBe(404);
  });

  it('leave an admin in every workspace', async () => {
    const owner = (await members()).find(({ name }: { name: string }) => name === 'Ann').person;
    for (const answer of [
      await on.ask('PUT', `members/${owner}`, { session, body: { role: 'viewer' } }),
      await on.ask('DELETE', `members/${owner}`, { session }),
    ])
      expect(answer).toMatchObject({ status: 409, body: { code: 'last-admin' } });
  });

  it('below approver do not accept anything as it is, in one nor in many', async () => {
    const fay = await memberOf('fay', 'operator');
    const accept = { event: 'accept', why: 'Rounding', until: null };
    const tryBoth = async (who: string) => {
      const { version } = (await on.ask('GET', 'breaks/brk_D', { session: who })).body;
      const one = await on.ask('POST', 'breaks/brk_D/moves', {
        session: who,
        body: accept,
        headers: { 'if-match': `"${version}"` },
      });
      const many = { filter: { id: ['brk_B'] }, move: accept };
      return [one, await on.ask('POST', 'break-moves', { session: who, body: many })];
    };
    for (const answer of await tryBoth(fay.session))
      expect(answer).toMatchObject({ status: 403, body: { code: 'api-scope-missing' } });
    for (const { status } of await tryBoth((await memberOf('flo', 'approver')).session))
      expect(status).toBe(200);
  });
});

describe('members', () => {
  it('who are taken out lose their sessions, their tokens and the way in at once, until invited again', async () => {
    const gus = await memberOf('gus', 'admin');
    const made = await on.ask('POST', 'tokens', {
      session: gus.session,
      body: { name: 'CI', scopes: ['read', 'read', 'configure'], expiresAt: null },
    });
    expect(made).toMatchObject({
      status: 201,
      body: { token: { scopes: ['read', 'configure'], person: gus.id } },
    });
    const token: string = made.body.secret;
    expect((await on.ask('GET', 'breaks', { token })).status).toBe(200);
    expect((await on.ask('DELETE', `members/${gus.id}`, { session })).status).toBe(200);
    expect((await on.ask('GET', 'breaks', { token })).status).toBe(401);
    expect((await on.ask('GET', '/v1/session', { session: gus.session })).status).toBe(401);
    expect((await signIn('gus@example.com')).body).toMatchObject({ code: 'sign-in-refused' });
    const again = await invite('gus@example.com', 'viewer');
    const back = await nobody('/v1/invitations/accept', { secret: secretIn(again), password: words });
    expect(back.body).toMatchObject({ person: { id: gus.id }, workspaces: [{ role: 'viewer' }] });
    expect((await on.ask('GET', 'breaks', { token })).status).toBe(401);
  });

  it('show their address to admins alone', async () => {
    const hal = await memberOf('hal', 'viewer');
    const seen = (await on.ask('GET', 'members', { session: hal.session })).body.items;
    expect(seen.map(({ email }: { email: unknown }) => email)).toEqual(seen.map(() => null));
    expect((await members()).map(({ email }: { email: unknown }) => email)).toContain('hal@example.com');
  });

  it('are signed out everywhere by an admin', async () => {
    const nia = await memberOf('nia', 'viewer');
    const ended = await on.ask('DELETE', `members/${nia.id}/sessions`, { session });
    expect(ended).toMatchObject({ status: 200, body: { ended: 1 } });
    expect((await on.ask('GET', '/v1/session', { session: nia.session })).status).toBe(401);
    expect((await on.ask('DELETE', 'members/usr_none/sessions', { session })).status).toBe(404);
  });

  it('choose a new password by a link that ends their sessions', async () => {
    const ida = await memberOf('ida', 'viewer');
    const link = await on.ask('POST', `members/${ida.id}/password-link`, { session });
    expect(link.status).toBe(201);
    const next = 'eight quiet herons';
    expect((await nobody('/v1/invitations/accept', { secret: secretIn(link), password: next })).status).toBe(
      200,
    );
    expect((await on.ask('GET', '/v1/session', { session: ida.session })).status).toBe(401);
    expect([
      (await signIn('ida@example.com')).status,
      (await signIn('ida@example.com', next)).status,
    ]).toEqual([401, 200]);
  });

  it('who belong to workspaces of others get no such link from one of their admins', async () => {
    const jon = await memberOf('jon', 'admin');
    const own = await on.ask('POST', '/v1/workspaces', { session: jon.session, body: { name: 'Of Jon' } });
    expect(own.status).toBe(201);
    const link = await on.ask('POST', `members/${jon.id}/password-link`, { session });
    expect(link).toMatchObject({ status: 403, body: { code: 'api-scope-missing' } });
    expect((await on.ask('GET', `/v1/workspaces/${own.body.id}`, { session })).status).toBe(404);
  });
});

describe('tokens', () => {
  it('never let others in, and are refused where they would never be good', async () => {
    const make = (body: object) =>
      on.ask('POST', 'tokens', { session, body: { name: 'CI', scopes: ['read'], expiresAt: null, ...body } });
    expect((await make({ scopes: ['people'] })).status).toBe(422);
    expect((await make({ scopes: [] })).status).toBe(422);
    expect((await make({ expiresAt: '2020-01-01T00:00:00Z' })).body).toMatchObject({
      code: 'token-too-late',
    });
    expect(
      (await on.ask('POST', 'tokens', { body: { name: 'x', scopes: ['read'], expiresAt: null } })).status,
    ).toBe(403);
    const refused = await on.ask('POST', 'tokens', {
      session,
      body: { name: 'x', scopes: ['read'], expiresAt: null },
      headers: { 'idempotency-key': 'k' },
    });
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/headers/idempotency-key' }] },
    });
  });
});

describe('sessions', () => {
  it('in other browsers are listed and ended, one or all', async () => {
    const kim = await memberOf('kim', 'viewer');
    const more = [
      await signIn('kim@example.com'),
      await signIn('kim@example.com'),
      await signIn('kim@example.com'),
    ];
    const others = async () =>
      (await on.ask('GET', '/v1/session/others', { session: kim.session })).body.items;
    expect(await others()).toHaveLength(3);
    const [one] = await others();
    expect((await on.ask('DELETE', `/v1/session/others/${one.id}`, { session: kim.session })).status).toBe(
      200,
    );
    expect((await on.ask('DELETE', `/v1/session/others/${one.id}`, { session: kim.session })).status).toBe(
      404,
    );
    expect(await others()).toHaveLength(2);
    // Those of others are not there.
    expect((await on.ask('DELETE', `/v1/session/others/${(await others())[0].id}`, { session })).status).toBe(
      404,
    );
    const ended = await on.ask('DELETE', '/v1/session/others', { session: kim.session });
    expect(ended.body).toEqual({ ended: 2 });
    for (const answer of more)
      expect((await on.ask('GET', '/v1/session', { session: sessionOf(answer) })).status).toBe(401);
    expect((await on.ask('GET', '/v1/session', { session: kim.session })).status).toBe(200);
  });

  it('are at most twenty for each person: the longest unseen ends', async () => {
    const lou = await memberOf('lou', 'viewer');
    for (let count = 0; count < 20; count += 1) await signIn('lou@example.com');
    expect((await on.ask('GET', '/v1/session', { session: lou.session })).status).toBe(401);
  });

  it('end and begin anew with a changed password, which takes the one there is', async () => {
    const mia = await memberOf('mia', 'viewer');
    const other = sessionOf(await signIn('mia@example.com'));
    const change = (current: string, next: string) =>
      on.ask('PUT', '/v1/session/password', { session: mia.session, body: { current, next } });
    expect((await change('not the password', 'nine quiet herons')).body).toMatchObject({
      code: 'sign-in-refused',
    });
    expect((await change(words, 'password1234')).body).toMatchObject({ code: 'password-refused' });
    const changed = await change(words, 'nine quiet herons');
    expect(changed.status).toBe(200);
    for (const old of [other, mia.session])
      expect((await on.ask('GET', '/v1/session', { session: old })).status).toBe(401);
    expect((await on.ask('GET', '/v1/session', { session: sessionOf(changed) })).status).toBe(200);
  });
});

describe('the log', () => {
  it('of the installation is for those who may read that of every workspace', async () => {
    const ola = await memberOf('ola', 'approver');
    for (const path of ['/v1/audit', '/v1/audit/verification']) {
      // There is a workspace of somebody else, which the owner is not in.
      expect((await on.ask('GET', path, { session })).body).toMatchObject({ code: 'api-scope-missing' });
      for (const { id } of await on.state.workspaces.list())
        await change(on.state, id, 'x', ({ people }) => people.setRole(id, ola.id, 'approver'));
      expect((await on.ask('GET', path, { session: ola.session })).status).toBe(200);
      expect((await on.ask('GET', path)).body).toMatchObject({ code: 'api-session-needed' });
    }
    const { items } = (
      await on.ask('GET', '/v1/audit?action=session.start&limit=5', { session: ola.session })
    ).body;
    expect(items[0]).toMatchObject({ actor: { kind: 'person', name: 'ola' }, details: { by: 'invitation' } });
    const { body } = await on.ask('GET', '/v1/audit/verification', { session: ola.session });
    expect(body).toMatchObject({ holds: true, at: null });
  });

  it('has every change of people, and no secret', async () => {
    const { items } = (await on.ask('GET', 'audit?limit=200', { session })).body;
    const of = async (chain: string) => [
      ...(await on.state.audit.list(chain, {}, { limit: 1000 })),
      ...(chain === on.workspace ? items : []),
    ];
    const all = [...(await of('installation')), ...(await of(on.workspace))];
    for (const action of [
      'installation.start',
      'link.add',
      'session.start',
      'session.end',
      'session.end-others',
      'password.change',
      'invitation.add',
      'invitation.accept',
      'invitation.withdraw',
      'member.change',
      'member.remove',
      'token.add',
    ])
      expect(all.map((entry) => entry.action)).toContain(action);
    const text = JSON.stringify(all.map(({ details }) => details));
    expect(text).not.toMatch(/quiet herons|tieout_|argon2/);
    expect((await on.state.audit.verify('installation')).holds).toBe(true);
  });
});

it('nothing of this was a bug', () => {
  expect(on.bugs).toEqual([]);
});
