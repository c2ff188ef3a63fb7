import type { Context } from 'hono';
import { type Access, accessBySession, accessByToken, type Scope } from '../../../app/people/index.ts';
import { failure } from '../../../ground/index.ts';
import type { State } from '../../../model/workspace/index.ts';
import type { Action } from '../action.ts';
import { sessionSecretOf } from './cookie.ts';
import { refuseForeign } from './same-origin.ts';
import type { Site } from './site.ts';

/** What is asked of, when, and whether it counts as use: a page that is left open must not keep its session for ever. */
export interface Asking {
  readonly state: State;
  readonly site: Site;
  readonly at: string;
  readonly isUse?: boolean;
}

/**
 * Who calls: first the credentials, then whether the workspace is theirs, then what they may do; each tells nothing of
 * the next. Null where anybody may ask. Where a token is sent, a cookie is not looked at. Fails with
 * `api-credentials-refused`, `api-origin-refused`, `record-not-found` or `api-scope-missing`.
 */
export async function admit(
  c: Context,
  { scope }: Action,
  { state, site, at, isUse = true }: Asking,
): Promise<Access | null> {
  if (scope === 'anyone') {
    refuseForeign(c.req, site, null);
    return null;
  }
  const access = await accessOf(c, { state, site, at, isUse });
  if (access === null) throw failure('api-credentials-refused', {});
  // For the log: the answer says nothing of it.
  const { person } = access;
  if (access.credential.kind === 'session') refuseForeign(c.req, site, person);
  const workspace = c.req.param('workspace');
  if (workspace !== undefined && !access.reaches.some((one) => one.workspace === workspace))
    throw failure('record-not-found', { record: 'workspace', id: workspace, person });
  if (scope !== 'session') needScope(access, workspace, scope);
  else if (access.credential.kind !== 'session') throw failure('api-session-needed', { person });
  return access;
}

/** Fails with `api-scope-missing`. */
export function needScope(
  { credential, person, reaches }: Access,
  workspace: string | undefined,
  scope: Scope,
): void {
  const may = reaches.some(
    (one) => (workspace === undefined || one.workspace === workspace) && one.scopes.includes(scope),
  );
  // Who is in no workspace may still look at the empty list of them.
  const nowhere = workspace === undefined && credential.kind === 'session' && scope === 'read';
  if (!may && !nowhere) throw failure('api-scope-missing', { scope, person });
}

function accessOf(c: Context, { state, site, at, isUse }: Required<Asking>): Promise<Access | null> {
  const authorization = c.req.header('authorization');
  if (authorization === undefined) {
    const secret = sessionSecretOf(c, site);
    return secret === null ? Promise.resolve(null) : accessBySession(state, secret, at, isUse);
  }
  const token = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(authorization)?.[1];
  return token === undefined ? Promise.resolve(null) : accessByToken(state, token, at);
}
