import { hash, randomBytes } from 'node:crypto';
import { failure } from '../../ground/index.ts';
import { INSTALLATION, type Role, type State } from '../../model/workspace/index.ts';
import type { WorkspaceTools } from './record-run.ts';

/** What a token may be used for; the person it belongs to must be allowed it as well. */
export const scopes = ['read', 'triage', 'configure', 'audit'] as const;
export type Scope = (typeof scopes)[number];

const allowed: Readonly<Record<Role, readonly Scope[]>> = {
  viewer: ['read'],
  operator: ['read', 'triage'],
  approver: ['read', 'triage', 'audit'],
  admin: scopes,
};

/** Who came with a token, and what both the token and their role let them do in its workspace. */
export interface Access {
  readonly token: { readonly id: string; readonly name: string };
  readonly person: string;
  readonly workspace: string;
  readonly scopes: readonly Scope[];
}

const MINUTE_MS = 60_000;

/** The access that a secret gives; null for any that gives none, whatever the reason. */
export async function accessOf(state: State, secret: string, at: string): Promise<Access | null> {
  const found = await state.tokens.find(hashOf(secret), at);
  if (found === null) return null;
  const { id, name, workspace, person, lastUsedAt } = found;
  const [owner, memberships] = await Promise.all([
    state.people.get(person),
    state.people.memberships(person),
  ]);
  const role = memberships.find((one) => one.workspace === workspace)?.role;
  if (owner === null || owner.disabledAt !== null || role === undefined) return null;
  // Written down once a minute: it is read by people who wonder whether a token is still in use.
  if (lastUsedAt === null || Date.parse(at) - Date.parse(lastUsedAt) > MINUTE_MS)
    await state.tokens.used(id, at);
  const mayBoth = allowed[role].filter((scope) => found.scopes.includes(scope));
  return { token: { id, name }, person, workspace, scopes: mayBoth };
}

/** A token with its secret, which is shown this once. */
export interface ShownToken {
  readonly workspace: string;
  readonly secret: string;
}

/**
 * Where nobody is there yet: an owner, a workspace and a token that may do everything in it. Only the token's hash is
 * kept. Null at any later start.
 */
export async function firstStart(state: State, { now, newId }: WorkspaceTools): Promise<ShownToken | null> {
  if ((await state.people.list()).length > 0) return null;
  const secret = newSecret();
  const [workspace, person, token, at] = [newId('wsp'), newId('usr'), newId('tok'), now()];
  await state.change(INSTALLATION, async (changing) => {
    changing.record({
      id: newId('aud'),
      at,
      actor: { kind: 'system', id: null, name: 'Tieout' },
      action: 'installation.start',
      subject: { kind: 'workspace', id: workspace },
      details: { person, token },
    });
    await changing.people.add({
      id: person,
      email: 'owner@localhost',
      name: 'Owner',
      passwordHash: null,
      openId: null,
      createdAt: at,
    });
    await changing.workspaces.add({ id: workspace, name: 'Workspace', createdAt: at });
    await changing.people.setRole(workspace, person, 'admin');
    await changing.tokens.add({
      id: token,
      workspace,
      person,
      name: 'First start',
      secretHash: hashOf(secret),
      scopes,
      createdAt: at,
      expiresAt: null,
    });
  });
  return { workspace, secret };
}

/** Another token for the owner, where the first one was lost. Fails with `record-not-found`. */
export async function newToken(state: State, { now, newId }: WorkspaceTools): Promise<ShownToken> {
  const [owner] = await ownersOf(state);
  if (owner === undefined) throw failure('record-not-found', { record: 'admin', id: 'of any workspace' });
  const { workspace, person } = owner;
  const [secret, id, at] = [newSecret(), newId('tok'), now()];
  await state.change(workspace, async (changing) => {
    changing.record({
      id: newId('aud'),
      at,
      actor: { kind: 'system', id: null, name: 'Tieout' },
      action: 'token.add',
      subject: { kind: 'token', id },
      details: { person, scopes },
    });
    const secretHash = hashOf(secret);
    const token = { id, workspace, person, name: 'Command line', secretHash, scopes };
    await changing.tokens.add({ ...token, createdAt: at, expiresAt: null });
  });
  return { workspace, secret };
}

async function ownersOf(state: State) {
  const workspaces = await state.workspaces.list();
  const members = await Promise.all(workspaces.map(({ id }) => state.people.members(id)));
  return members.flat().filter(({ role }) => role === 'admin');
}

const newSecret = (): string => `tieout_${randomBytes(32).toString('base64url')}`;
const hashOf = (secret: string): string => hash('sha256', secret);
