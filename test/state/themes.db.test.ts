import { describe, expect, it } from 'vitest';
import {
  type ApiToken,
  INSTALLATION,
  type OneTimeLink,
  type Role,
  roles,
  type Session,
} from '../../src/model/workspace/index.ts';
import { change, moment, newId, newPerson, newWorkspace } from './made-up.ts';
import { testState } from './test-state.ts';

const hash = (): string => newId('hash');

testState('the state', (given) => {
  describe('workspaces', () => {
    it('are changed by one of two who change at once; the other is told the version it has now', async () => {
      const { state } = given();
      const { id, version } = await newWorkspace(state);
      const rename = (name: string) =>
        change(state, id, 'workspace.change', ({ workspaces }) => workspaces.change(id, version, { name }));
      const both = await Promise.allSettled([rename('A'), rename('B')]);
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const lost = both.find((outcome) => outcome.status === 'rejected');
      expect(lost?.reason).toMatchObject({
        code: 'record-changed',
        httpStatus: 412,
        values: { record: 'workspace', id, version: 2, expected: 1 },
      });
      expect((await state.workspaces.get(id))?.version).toBe(2);
      expect(await state.workspaces.list()).toContainEqual(await state.workspaces.get(id));
    });

    it('are not found, and not added twice', async () => {
      const { state } = given();
      const { id, name, createdAt } = await newWorkspace(state);
      expect(await state.workspaces.get('wsp_none')).toBeNull();
      const again = change(state, id, 'x', ({ workspaces }) => workspaces.add({ id, name, createdAt }));
      await expect(again).rejects.toMatchObject({ code: 'record-exists', httpStatus: 409 });
      const none = change(state, 'wsp_none', 'x', ({ workspaces }) => workspaces.change('wsp_none', 1, {}));
      await expect(none).rejects.toMatchObject({ code: 'record-not-found', httpStatus: 404 });
    });
  });

  describe('sources', () => {
    it('are added, changed, read and archived', async () => {
      const { state } = given();
      const { id: workspace } = await newWorkspace(state);
      const id = newId('src');
      const settings = { path: '/exports', patterns: ['*.csv', "o'hara.xlsx"], deep: { aB: null } };
      const source = { id, workspace, side: 'shop', kind: 'files', name: 'Exports', settings } as const;
      const added = await change(state, workspace, 'source.add', ({ sources }) =>
        sources.add({ ...source, createdAt: moment(5) }),
      );
      const nothingYet = { watermark: null, lastReadAt: null, lastFailure: null, archivedAt: null };
      expect(added).toEqual({ ...source, ...nothingYet, createdAt: moment(5), version: 1 });

      await state.sources.wasRead(workspace, id, { at: moment(6), watermark: moment(4), failure: null });
      await state.sources.wasRead(workspace, id, { at: moment(7), watermark: null, failure: { code: 'x' } });
      expect(await state.sources.get(workspace, id)).toMatchObject({
        lastReadAt: moment(7),
        watermark: moment(4),
        lastFailure: { code: 'x' },
        version: 1,
      });

      const archived = await change(state, workspace, 'source.archive', ({ sources }) =>
        sources.change(workspace, id, 1, { settings: ['list'], archivedAt: moment(8) }),
      );
      expect(archived).toMatchObject({
        name: 'Exports',
        settings: ['list'],
        archivedAt: moment(8),
        version: 2,
      });
      expect(await state.sources.list(workspace)).toEqual([]);
    });

    it('are of one workspace alone', async () => {
      const { state } = given();
      const [mine, other] = [await newWorkspace(state), await newWorkspace(state)];
      const id = newId('src');
      const source = { id, workspace: mine.id, side: 'erp', kind: 'files', name: 'E', settings: {} } as const;
      await change(state, mine.id, 'source.add', ({ sources }) =>
        sources.add({ ...source, createdAt: moment() }),
      );
      expect(await state.sources.get(other.id, id)).toBeNull();
      const stolen = change(state, other.id, 'x', ({ sources }) =>
        sources.change(other.id, id, 1, { name: 'F' }),
      );
      await expect(stolen).rejects.toMatchObject({ code: 'record-not-found' });
    });
  });

  describe('settings', () => {
    it.each([[null], [false], [0], ['text'], [[1, [2]]], [{ a: { b: [] } }]])(
      'keep %j as it is',
      async (value) => {
        const { state } = given();
        const { id: workspace } = await newWorkspace(state);
        const setting = { workspace, key: 'k', value, changedAt: moment(1), changedBy: null };
        const kept = await change(state, workspace, 'setting.set', ({ settings }) =>
          settings.set(setting, 0),
        );
        expect(kept).toEqual({ ...setting, version: 1 });
        expect(await state.settings.list(workspace)).toEqual([kept]);
      },
    );

    it('are set and removed by whoever saw them last', async () => {
      const { state } = given();
      const { id: workspace } = await newWorkspace(state);
      const set = (value: string, version: number) =>
        change(state, workspace, 'setting.set', ({ settings }) =>
          settings.set({ workspace, key: 'k', value, changedAt: moment(), changedBy: 'usr_1' }, version),
        );
      const remove = (version: number) =>
        change(state, workspace, 'setting.remove', ({ settings }) =>
          settings.remove(workspace, 'k', version),
        );
      const firsts = await Promise.allSettled([set('a', 0), set('b', 0)]);
      expect(firsts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(await set('c', 1)).toMatchObject({ value: 'c', version: 2 });
      await expect(set('d', 1)).rejects.toMatchObject({ code: 'record-changed' });
      await expect(remove(1)).rejects.toMatchObject({ code: 'record-changed' });
      await remove(2);
      expect(await state.settings.get(workspace, 'k')).toBeNull();
    });

    it('refuse text that cannot be kept, by name', async () => {
      const { state } = given();
      const { id: workspace } = await newWorkspace(state);
      const set = change(state, workspace, 'x', ({ settings }) =>
        settings.set({ workspace, key: 'k', value: 'a\u0000b', changedAt: moment(), changedBy: null }, 0),
      );
      await expect(set).rejects.toMatchObject({ code: 'state-text-refused', httpStatus: 422 });
    });
  });

  describe('people', () => {
    it('are found by their address whatever its case, which is theirs alone', async () => {
      const { state } = given();
      const email = `${newId('Zoë')}@Example.com`;
      const person = await newPerson(state, email);
      expect(await state.people.byEmail(email.toUpperCase())).toEqual(person);
      await expect(newPerson(state, email.toLowerCase())).rejects.toMatchObject({ code: 'record-exists' });
      const other = await newPerson(state);
      const taken = change(state, INSTALLATION, 'x', ({ people }) => people.change(other.id, 1, { email }));
      await expect(taken).rejects.toMatchObject({ code: 'record-exists' });
    });

    it('change their name, password and OpenID, and are disabled', async () => {
      const { state } = given();
      const person = await newPerson(state);
      const openId = { issuer: 'https://id.example.com', subject: newId('sub') };
      const edit = (version: number, fields: object) =>
        change(state, INSTALLATION, 'person.change', ({ people }) =>
          people.change(person.id, version, fields),
        );
      expect(await edit(1, { name: 'Bea', openId })).toEqual({ ...person, name: 'Bea', openId, version: 2 });
      expect((await state.people.byOpenId(openId.issuer, openId.subject))?.id).toBe(person.id);
      expect(
        await edit(2, { openId: null, passwordHash: '$argon2id$x', disabledAt: moment(9) }),
      ).toMatchObject({
        openId: null,
        passwordHash: '$argon2id$x',
        disabledAt: moment(9),
        name: 'Bea',
      });
      expect(await state.people.byOpenId(openId.issuer, openId.subject)).toBeNull();
      expect((await state.people.list()).map(({ id }) => id)).toContain(person.id);
    });

    it('have one role in a workspace', async () => {
      const { state } = given();
      const [workspace, person] = [(await newWorkspace(state)).id, (await newPerson(state)).id];
      const give = (role: Role | null) =>
        change(state, workspace, 'member.change', ({ people }) => people.setRole(workspace, person, role));
      for (const role of roles) await give(role);
      expect(await state.people.members(workspace)).toEqual([{ workspace, person, role: 'admin' }]);
      expect(await state.people.memberships(person)).toEqual([{ workspace, person, role: 'admin' }]);
      await give(null);
      expect(await state.people.members(workspace)).toEqual([]);
    });

    it('use a one-time link once, and not too late', async () => {
      const { state } = given();
      const links = { person: null, workspace: null, role: null, createdAt: moment(), expiresAt: moment(60) };
      const add = async (link: OneTimeLink) => {
        await change(state, INSTALLATION, 'link.add', ({ people }) => people.addLink(link));
        return link;
      };
      const use = (secretHash: string, at: string) =>
        change(state, INSTALLATION, 'link.use', ({ people }) => people.takeLink(secretHash, at));
      const late = await add({ ...links, purpose: 'invitation', secretHash: hash() });
      expect(await use(late.secretHash, moment(60))).toBeNull();
      const good = await add({ ...links, purpose: 'owner', secretHash: hash() });
      const both = await Promise.all([use(good.secretHash, moment(59)), use(good.secretHash, moment(59))]);
      expect(both.filter((link) => link !== null)).toEqual([good]);
    });

    it('have invitations that are open until they are used', async () => {
      const { state } = given();
      const [workspace, person] = [(await newWorkspace(state)).id, (await newPerson(state)).id];
      const link = {
        secretHash: hash(),
        purpose: 'invitation',
        person,
        workspace,
        role: 'viewer',
        createdAt: moment(),
        expiresAt: moment(60),
      } as const;
      await change(state, workspace, 'link.add', ({ people }) => people.addLink(link));
      expect(await state.people.invitations(workspace, moment(59))).toEqual([link]);
      expect(await state.people.invitationsOf(person, moment(59))).toEqual([link]);
      expect(await state.people.getLink(link.secretHash, moment(59))).toEqual(link);
      expect(await state.people.invitations(workspace, moment(60))).toEqual([]);
      await change(state, workspace, 'link.use', ({ people }) => people.takeLink(link.secretHash, moment(1)));
      expect(await state.people.getLink(link.secretHash, moment(2))).toBeNull();
      expect(await state.people.invitationsOf(person, moment(2))).toEqual([]);
    });

    it('have browsers that are known, the last twenty of each', async () => {
      const { state } = given();
      const [one, other] = [(await newPerson(state)).id, (await newPerson(state)).id];
      const known = Array.from({ length: 21 }, hash);
      for (const [at, secretHash] of known.entries())
        await change(state, INSTALLATION, 'x', ({ people }) => people.know(one, secretHash, moment(at)));
      const knows = await Promise.all(known.map((secretHash) => state.people.knows(one, secretHash)));
      expect(knows).toEqual(known.map((_, at) => at > 0));
      expect(await state.people.knows(other, known[20] ?? '')).toBe(false);
      await change(state, INSTALLATION, 'x', ({ people }) => people.forgetBrowsers(one));
      expect(await state.people.knows(one, known[20] ?? '')).toBe(false);
    });

    it('cannot stop being admins in two changes at once that do not see each other', async () => {
      const { state } = given();
      const workspace = (await newWorkspace(state)).id;
      const people = [(await newPerson(state)).id, (await newPerson(state)).id].toSorted();
      for (const person of people)
        await change(state, workspace, 'x', ({ people: all }) => all.setRole(workspace, person, 'admin'));
      const leave = (person: string) =>
        change(state, workspace, 'x', async ({ people: all }) => {
          const admins = await all.heldAdmins(workspace);
          if (admins.length > 1) await all.setRole(workspace, person, 'viewer');
          return admins;
        });
      const seen = await Promise.all(people.map(leave));
      expect(seen.map(({ length }) => length).toSorted()).toEqual([1, 2]);
      const members = await state.people.members(workspace);
      expect(members.filter(({ role }) => role === 'admin')).toHaveLength(1);
    });
  });

  describe('sessions', () => {
    const session = (person: string, at = 0): Omit<Session, 'endedAt'> => ({
      id: newId('ses'),
      person,
      secretHash: hash(),
      createdAt: moment(at),
      lastSeenAt: moment(at),
      idleUntil: moment(at + 30),
      expiresAt: moment(at + 100),
      userAgent: null,
    });

    it('idle out, are kept up by being seen, and expire all the same', async () => {
      const { state } = given();
      const one = session((await newPerson(state)).id);
      await change(state, INSTALLATION, 'sign-in', ({ sessions }) => sessions.start(one));
      const found = async (at: number) => (await state.sessions.find(one.secretHash, moment(at))) !== null;
      expect([await found(29), await found(30)]).toEqual([true, false]);
      await state.sessions.touch(one.id, moment(29), moment(120));
      await state.sessions.touch(one.id, moment(10), moment(40));
      expect([await found(99), await found(100)]).toEqual([true, false]);
      expect(await state.sessions.find('unknown', moment(1))).toBeNull();
    });

    it('are ended one by one, or all others of a person', async () => {
      const { state } = given();
      const person = (await newPerson(state)).id;
      const [a, b, c] = [session(person), session(person, 1), session(person, 2)];
      await change(state, INSTALLATION, 'sign-in', async ({ sessions }) => {
        for (const one of [a, b, c]) await sessions.start(one);
      });
      expect((await state.sessions.list(person, moment(3))).map(({ id }) => id)).toEqual([c.id, b.id, a.id]);
      await change(state, INSTALLATION, 'sign-out', ({ sessions }) => sessions.end(a.id, moment(3)));
      const ended = await change(state, INSTALLATION, 'sign-out-others', ({ sessions }) =>
        sessions.endAll(person, moment(4), c.id),
      );
      expect(ended).toBe(1);
      expect((await state.sessions.list(person, moment(4))).map(({ id }) => id)).toEqual([c.id]);
      expect(await state.sessions.prune(moment(5))).toBeGreaterThanOrEqual(2);
      expect(await state.sessions.find(c.secretHash, moment(5))).toMatchObject({ id: c.id });
    });
  });

  describe('API tokens', () => {
    it('are found by their hash until they expire or are revoked', async () => {
      const { state } = given();
      const [workspace, person] = [(await newWorkspace(state)).id, (await newPerson(state)).id];
      const token = (expiresAt: string | null): Omit<ApiToken, 'lastUsedAt' | 'revokedAt'> => ({
        id: newId('tok'),
        workspace,
        person,
        name: 'CI',
        secretHash: hash(),
        scopes: ['breaks:read', 'a,"b'],
        createdAt: moment(),
        expiresAt,
      });
      const [short, long] = [token(moment(10)), token(null)];
      await change(state, workspace, 'token.add', async ({ tokens }) => {
        await tokens.add(short);
        await tokens.add(long);
      });
      const found = (secretHash: string, at: number) => state.tokens.find(secretHash, moment(at));
      expect(await found(short.secretHash, 9)).toEqual({ ...short, lastUsedAt: null, revokedAt: null });
      expect(await found(short.secretHash, 10)).toBeNull();
      await state.tokens.used(long.id, moment(20));
      await state.tokens.used(long.id, moment(19));
      expect((await found(long.secretHash, 99))?.lastUsedAt).toBe(moment(20));

      const revoke = (id: string, at: number) =>
        change(state, workspace, 'token.revoke', ({ tokens }) => tokens.revoke(workspace, id, moment(at)));
      await revoke(long.id, 30);
      await revoke(long.id, 40);
      expect(await found(long.secretHash, 31)).toBeNull();
      expect((await state.tokens.list(workspace)).map(({ revokedAt }) => revokedAt)).toEqual([
        null,
        moment(30),
      ]);
      await expect(revoke('tok_none', 1)).rejects.toMatchObject({ code: 'record-not-found' });

      const more = [token(null), token(null)];
      await change(state, workspace, 'token.add', async ({ tokens }) => {
        for (const one of more) await tokens.add(one);
      });
      const all = await change(state, workspace, 'member.remove', ({ tokens }) =>
        tokens.revokeAll(workspace, person, moment(50)),
      );
      expect(all).toBe(3);
      for (const { secretHash } of more) expect(await found(secretHash, 51)).toBeNull();
    });
  });

  describe('comments', () => {
    it('are written, edited and taken back, each with who and when', async () => {
      const { state } = given();
      const [workspace, author] = [(await newWorkspace(state)).id, (await newPerson(state)).id];
      const subject = { kind: 'break', id: 'brk_1' } as const;
      const comment = { id: newId('cmt'), workspace, subject, author, text: 'Why?', createdAt: moment(1) };
      const kept = await change(state, workspace, 'comment.add', ({ comments }) => comments.add(comment));
      expect(kept).toEqual({ ...comment, editedAt: null, deletedAt: null, version: 1 });
      await change(state, workspace, 'comment.edit', ({ comments }) =>
        comments.edit(workspace, comment.id, 1, 'How?', moment(2)),
      );
      const late = change(state, workspace, 'comment.edit', ({ comments }) =>
        comments.edit(workspace, comment.id, 1, 'Who?', moment(3)),
      );
      await expect(late).rejects.toMatchObject({ code: 'record-changed' });
      expect(await state.comments.list(workspace, subject)).toMatchObject([
        { text: 'How?', editedAt: moment(2) },
      ]);
      await change(state, workspace, 'comment.remove', ({ comments }) =>
        comments.remove(workspace, comment.id, 2, moment(4)),
      );
      expect(await state.comments.list(workspace, subject)).toMatchObject([
        { text: '', deletedAt: moment(4) },
      ]);
      expect(await state.comments.list(workspace, { kind: 'break', id: 'brk_2' })).toEqual([]);
    });
  });

  describe('idempotency keys', () => {
    const request = (key: string, at = 0, requestHash = 'same') => ({
      scope: 'wsp_1',
      key,
      requestHash,
      at: moment(at),
      expiresAt: moment(at + 1000),
      staleBefore: moment(at - 60),
    });
    const answer = { status: 201, headers: { etag: '"1"' }, body: { id: 'x', list: [1] } };

    it('let one of fifty at once have its effect, and answer all later ones the same', async () => {
      const { state } = given();
      const key = newId('key');
      const many = await Promise.all(Array.from({ length: 50 }, () => state.idempotency.begin(request(key))));
      expect(many.filter(({ kind }) => kind === 'begun')).toHaveLength(1);
      expect(many.filter(({ kind }) => kind === 'running')).toHaveLength(49);
      await change(state, INSTALLATION, 'x', ({ idempotency }) => idempotency.answer('wsp_1', key, answer));
      expect(await state.idempotency.begin(request(key, 900))).toEqual({ kind: 'answered', answer });
      expect(await state.idempotency.begin(request(key, 1, 'other'))).toEqual({ kind: 'other-request' });
      expect(await state.idempotency.begin(request(key, 1000))).toEqual({ kind: 'begun' });
    });

    it('are free again when the request was refused, died or grew old', async () => {
      const { state } = given();
      const key = newId('key');
      await state.idempotency.begin(request(key));
      await state.idempotency.forget('wsp_1', key);
      expect(await state.idempotency.begin(request(key))).toEqual({ kind: 'begun' });
      expect(await state.idempotency.begin(request(key, 60))).toEqual({ kind: 'running' });
      expect(await state.idempotency.begin(request(key, 61))).toEqual({ kind: 'begun' });
      expect(await state.idempotency.prune(moment(10_000))).toBeGreaterThanOrEqual(1);
      expect(await state.idempotency.begin(request(key))).toEqual({ kind: 'begun' });
    });

    it('have no answer without the effect', async () => {
      const { state } = given();
      const key = newId('key');
      await state.idempotency.begin(request(key));
      const failing = change(state, INSTALLATION, 'x', async ({ idempotency }) => {
        await idempotency.answer('wsp_1', key, answer);
        throw new Error('on purpose');
      });
      await expect(failing).rejects.toThrow('on purpose');
      expect(await state.idempotency.begin(request(key))).toEqual({ kind: 'running' });
    });
  });
});

describe('the moments of these tests', () => {
  it('are what the state gives back', () => expect(moment(1)).toBe('2026-01-01T00:00:01+00:00'));
});
