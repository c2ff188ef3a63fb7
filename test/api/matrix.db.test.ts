/** Every action there is, with every kind of credential: made from the registry, so that none can be forgotten. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rightsOf, tokenScopes } from '../../src/app/people/index.ts';
import type { Action } from '../../src/faces/api/action.ts';
import { actions } from '../../src/faces/api/actions/index.ts';
import { INSTALLATION, type Role, roles } from '../../src/model/workspace/index.ts';
import { change, newId, newPerson, newWorkspace } from '../state/made-up.ts';
import { type Api, openApi } from './api-on.ts';
import { hashed, sessionOf as sessionIn } from './somebody.ts';

let on: Api;
beforeAll(async () => {
  on = await openApi();
});
afterAll(() => on.close());

const sessionOf = (role: Role | null, workspace = on.workspace) => sessionIn(on.state, workspace, role);

/** A token of an admin with some scopes. */
async function tokenOf(scopes: readonly string[]): Promise<string> {
  const { id: person } = await newPerson(on.state);
  const secret = `tieout_${newId('secret')}`;
  await change(on.state, INSTALLATION, 'x', async ({ people, tokens }) => {
    await people.setRole(on.workspace, person, 'admin');
    const token = { id: newId('tok'), workspace: on.workspace, person, name: 'Test', scopes };
    const times = { createdAt: '2026-01-01T00:00:00Z', expiresAt: null };
    await tokens.add({ ...token, secretHash: hashed(secret), ...times });
  });
  return secret;
}

type With = { readonly cookie: string } | { readonly authorization: string } | Record<never, string>;
const cookie = (secret: string) => ({ cookie: `tieout-test=${secret}` });
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

/** Knocks at an action; what it goes on to answer is of no interest here. */
async function knock({ method, at }: Action, credentials: With, workspace = on.workspace) {
  const path = at.replace('{workspace}', workspace).replaceAll(/\{\w+\}/g, 'x');
  const answer = await on.api.request(path, {
    method: method.toUpperCase(),
    headers: {
      host: 'here',
      origin: 'http://here',
      'x-tieout-request': '1',
      'x-request-id': 'knock',
      ...credentials,
    },
  });
  const isRefusal = answer.headers.get('content-type') === 'application/problem+json';
  const text = isRefusal ? await answer.text() : '';
  if (!isRefusal) await answer.body?.cancel();
  return { status: answer.status, text, headers: [...answer.headers] };
}

const closed = actions.filter(({ scope }) => scope !== 'anyone');
const ofWorkspaces = actions.filter(({ at }) => at.includes('{workspace}'));
const name = ({ name: called }: Action) => called;

describe('without good credentials', () => {
  it('every action gives the same bytes, whatever is wrong with them', async () => {
    const ended = await sessionOf('admin');
    const session = await on.state.sessions.find(hashed(ended), '2026-01-02T00:00:00Z');
    await change(on.state, INSTALLATION, 'x', ({ sessions }) =>
      sessions.end(session?.id ?? '', '2026-01-02T00:00:00Z'),
    );
    const good = await sessionOf('admin');
    const bad: With[] = [
      {},
      cookie(''),
      cookie('x'.repeat(43)),
      cookie(good.slice(0, -1)),
      cookie(`${good}x`),
      cookie(ended),
      bearer('nonsense'),
      bearer(on.token.slice(0, -1)),
      { authorization: on.token },
      { authorization: `Basic ${Buffer.from('a:b').toString('base64')}` },
      { ...cookie(good), ...bearer('nonsense') },
    ];
    for (const action of closed) {
      const answers = await Promise.all(bad.map((one) => knock(action, one)));
      for (const answer of answers) expect([name(action), answer]).toEqual([name(action), answers[0]]);
      expect([name(action), answers[0]?.status]).toEqual([name(action), 401]);
    }
  });
});

describe('roles', () => {
  it.each(roles)('of a %s reach what the table of rights says, and nothing else', async (role) => {
    const session = await sessionOf(role);
    for (const action of ofWorkspaces) {
      const { status, text } = await knock(action, cookie(session));
      const may = (rightsOf[role] as readonly string[]).includes(action.scope);
      if (may) expect([name(action), status]).not.toEqual([name(action), expect.toBeOneOf([401, 403])]);
      else
        expect([name(action), status, text]).toEqual([
          name(action),
          403,
          expect.stringContaining('api-scope-missing'),
        ]);
    }
  });

  it('in another workspace make every workspace look as if it were not there', async () => {
    const { id: other } = await newWorkspace(on.state);
    const session = await sessionOf('admin', other);
    const nobody = await sessionOf(null);
    for (const action of ofWorkspaces)
      for (const workspace of [on.workspace, 'wsp_none'])
        for (const one of [cookie(session), cookie(nobody), bearer(on.token)]) {
          if ('authorization' in one && workspace === on.workspace) continue;
          const { status, text } = await knock(action, one, workspace);
          expect([name(action), status, JSON.parse(text).detail]).toEqual([
            name(action),
            404,
            `There is no workspace ${workspace}.`,
          ]);
        }
  });
});

describe('tokens', () => {
  it.each(tokenScopes)('with the scope %s alone reach what it is for, and nothing else', async (scope) => {
    const token = await tokenOf([scope]);
    for (const action of closed) {
      const { status } = await knock(action, bearer(token));
      if (action.scope !== scope) expect([name(action), status]).toEqual([name(action), 403]);
      else expect([name(action), status]).not.toEqual([name(action), expect.toBeOneOf([401, 403])]);
    }
  });

  it('never let others in, not even where one was made that says so', async () => {
    const token = await tokenOf(['people', 'session', 'anyone']);
    for (const action of closed)
      expect([name(action), (await knock(action, bearer(token))).status]).toEqual([name(action), 403]);
  });
});

describe('changes by cookie', () => {
  it('need the header and the origin of the page, in every action', async () => {
    const session = await sessionOf('admin');
    for (const action of actions.filter(({ method }) => method !== 'get'))
      for (const wrong of [{ 'x-tieout-request': '' }, { origin: 'https://evil.example' }]) {
        const { status, text } = await knock(action, { ...cookie(session), ...wrong });
        expect([name(action), status, JSON.parse(text).code]).toEqual([
          name(action),
          403,
          'api-origin-refused',
        ]);
      }
  });
});

it('nothing of this was a bug', () => {
  expect(on.bugs).toEqual([]);
});
