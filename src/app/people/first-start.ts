import { failure } from '../../ground/index.ts';
import { INSTALLATION, type Member, type Person, type State } from '../../model/workspace/index.ts';
import type { WorkspaceTools } from '../workspace/index.ts';
import { type EnterTools, enter } from './enter.ts';
import { hashPassword, refusePoorPassword } from './passwords.ts';
import { type TokenScope, tokenScopes } from './rights.ts';
import { hashOfSecret, newSecret } from './secret.ts';
import { later, type StartedSession } from './sessions.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whoever comes with this address has not said yet who they are. */
const NOBODY_YET = 'owner@localhost';

const system = { kind: 'system', id: null, name: 'Tieout' } as const;

/** A token with its secret, which is shown this once. */
export interface ShownToken {
  readonly workspace: string;
  readonly secret: string;
}

/** A one-time link as it is handed over: what comes after the `#`, which no server and no log ever sees. */
export interface ShownLink {
  readonly secret: string;
  readonly expiresAt: string;
}

/** Where nobody is there yet: an owner without a name and a workspace. Nothing at any later start. */
export async function firstStart(state: State, { now, newId }: WorkspaceTools): Promise<void> {
  if ((await state.people.list()).length > 0) return;
  const [workspace, person, at] = [newId('wsp'), newId('usr'), now()];
  await state.change(INSTALLATION, async (changing) => {
    changing.record({
      id: newId('aud'),
      at,
      actor: system,
      action: 'installation.start',
      subject: { kind: 'workspace', id: workspace },
      details: { person },
    });
    await changing.people.add({
      id: person,
      email: NOBODY_YET,
      name: 'Owner',
      passwordHash: null,
      openId: null,
      createdAt: at,
    });
    await changing.workspaces.add({ id: workspace, name: 'Workspace', createdAt: at });
    await changing.people.setRole(workspace, person, 'admin');
  });
}

/** Whether nobody can sign in yet: the owner's link was not used. */
export async function nobodySignsIn(state: State): Promise<boolean> {
  return (await state.people.list()).every((one) => one.passwordHash === null && one.openId === null);
}

/** A link for the owner, good for a day and once. Fails with `record-not-found`. */
export async function newOwnerLink(state: State, { now, newId }: WorkspaceTools): Promise<ShownLink> {
  const { workspace, person } = await ownerOf(state);
  const [secret, at] = [newSecret(), now()];
  const expiresAt = later(at, DAY_MS);
  await state.change(INSTALLATION, async (changing) => {
    changing.record({
      id: newId('aud'),
      at,
      actor: system,
      action: 'link.add',
      subject: { kind: 'person', id: person },
      details: { purpose: 'owner', expiresAt },
    });
    const link = {
      secretHash: hashOfSecret(secret),
      purpose: 'owner',
      person,
      workspace,
      role: null,
    } as const;
    await changing.people.addLink({ ...link, createdAt: at, expiresAt });
  });
  return { secret, expiresAt };
}

/** A token for the owner. Fails with `record-not-found`. */
export async function newToken(
  state: State,
  { now, newId }: WorkspaceTools,
  scopes: readonly TokenScope[] = tokenScopes,
): Promise<ShownToken> {
  const { workspace, person } = await ownerOf(state);
  const [secret, id, at] = [newSecret('tieout_'), newId('tok'), now()];
  await state.change(workspace, async (changing) => {
    changing.record({
      id: newId('aud'),
      at,
      actor: system,
      action: 'token.add',
      subject: { kind: 'token', id },
      details: { person, scopes },
    });
    const secretHash = hashOfSecret(secret);
    const token = { id, workspace, person, name: 'Command line', secretHash, scopes };
    await changing.tokens.add({ ...token, createdAt: at, expiresAt: null });
  });
  return { workspace, secret };
}

/** What the owner says of themselves. */
export interface Welcome extends Pick<Person, 'name' | 'email'> {
  readonly secret: string;
  readonly password: string;
  /** What the workspace is to be called. */
  readonly workspace?: string;
}

/**
 * The owner's link is used: they say who they are and choose a password. Also where they have lost it, so whoever was
 * signed in as the owner no longer is. Fails with `link-refused` or `password-refused`, which leaves the link as it was.
 */
export async function welcome(state: State, said: Welcome, tools: EnterTools): Promise<StartedSession> {
  const { secret, name, email, password } = said;
  tools.door.tryLink(tools.visitor);
  // Looked at first, so that nobody without a link makes us work.
  const given = await state.people.getLink(hashOfSecret(secret), tools.now());
  if (given?.purpose !== 'owner') throw failure('link-refused', {});
  await refusePoorPassword(password, { email, name });
  const passwordHash = await hashPassword(password);
  const entry = { action: 'session.start', details: { by: 'owner-link' } };
  return enter(state, tools, entry, async ({ people, sessions, workspaces }) => {
    const at = tools.now();
    const link = await people.takeLink(hashOfSecret(secret), at);
    const owner = link?.purpose === 'owner' && link.person !== null ? await people.get(link.person) : null;
    if (link === null || owner === null) throw failure('link-refused', {});
    await sessions.endAll(owner.id, at);
    const called = link.workspace === null ? null : await workspaces.get(link.workspace);
    if (said.workspace !== undefined && called !== null)
      await workspaces.change(called.id, called.version, { name: said.workspace });
    return people.change(owner.id, owner.version, { name, email, passwordHash, disabledAt: null });
  });
}

/** The first admin of the first workspace. */
async function ownerOf(state: State): Promise<Member> {
  const workspaces = await state.workspaces.list();
  const members = await Promise.all(workspaces.map(({ id }) => state.people.members(id)));
  const owner = members.flat().find(({ role }) => role === 'admin');
  if (owner === undefined) throw failure('record-not-found', { record: 'admin', id: 'of any workspace' });
  return owner;
}
