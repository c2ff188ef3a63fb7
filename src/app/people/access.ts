import type { Person, Role, State } from '../../model/workspace/index.ts';
import { rightsOf, type Scope, tokenScopes } from './rights.ts';
import { hashOfSecret } from './secret.ts';
import { keepAlive } from './sessions.ts';

/** With what somebody came: the session of a browser, or the token of a program. */
export interface Credential {
  readonly kind: 'session' | 'token';
  readonly id: string;
  /** As the audit log names it: the person's name, or the token's. */
  readonly name: string;
}

/** A workspace that a credential reaches, and what may be done there with it. */
export interface Reach {
  readonly workspace: string;
  readonly role: Role;
  readonly scopes: readonly Scope[];
}

/** Who came, with what, and how far it reaches: a token into one workspace, a session into all of the person's. */
export interface Access {
  readonly credential: Credential;
  readonly person: string;
  readonly reaches: readonly Reach[];
}

const MINUTE_MS = 60_000;

/** The access that a token gives; null for any that gives none, whatever the reason. */
export async function accessByToken(state: State, secret: string, at: string): Promise<Access | null> {
  const found = await state.tokens.find(hashOfSecret(secret), at);
  if (found === null) return null;
  const { id, name, workspace, person, lastUsedAt } = found;
  const whose = await whoReaches(state, person);
  const reaches = whose?.reaches.filter((one) => one.workspace === workspace) ?? [];
  if (reaches.length === 0) return null;
  // Written down once a minute: it is read by people who wonder whether a token is still in use.
  if (lastUsedAt === null || Date.parse(at) - Date.parse(lastUsedAt) > MINUTE_MS)
    await state.tokens.used(id, at);
  const granted = tokenScopes.filter((scope) => found.scopes.includes(scope));
  return {
    credential: { kind: 'token', id, name },
    person,
    reaches: reaches.map((one) => ({
      ...one,
      scopes: granted.filter((scope) => one.scopes.includes(scope)),
    })),
  };
}

/**
 * The access that the secret of a session gives; null for any that gives none, whatever the reason. Looking whether it
 * still does is no use of it.
 */
export async function accessBySession(
  state: State,
  secret: string,
  at: string,
  isUse = true,
): Promise<Access | null> {
  const session = await state.sessions.find(hashOfSecret(secret), at);
  if (session === null) return null;
  const whose = await whoReaches(state, session.person);
  if (whose === null) return null;
  if (isUse) await keepAlive(state, session, at);
  const { owner, reaches } = whose;
  return { credential: { kind: 'session', id: session.id, name: owner.name }, person: owner.id, reaches };
}

/** Somebody and where they may do what; null for who can no longer sign in. */
async function whoReaches(
  state: State,
  person: string,
): Promise<{ readonly owner: Person; readonly reaches: readonly Reach[] } | null> {
  const [owner, memberships] = await Promise.all([
    state.people.get(person),
    state.people.memberships(person),
  ]);
  if (owner === null || owner.disabledAt !== null) return null;
  return {
    owner,
    reaches: memberships.map(({ workspace, role }) => ({ workspace, role, scopes: rightsOf[role] })),
  };
}
