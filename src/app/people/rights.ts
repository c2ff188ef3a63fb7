import type { Role } from '../../model/workspace/index.ts';

/**
 * What may be done: `read` all there is but the audit log; `triage` breaks and problems; `run` checks and hand in files
 * for them; `approve` that something is accepted as it is; `configure` sources, profile, settings and tokens; `audit` read
 * the log; `people` invite, give roles, take away. This is the one table of rights.
 */
export const scopes = ['read', 'triage', 'run', 'approve', 'configure', 'audit', 'people'] as const;
export type Scope = (typeof scopes)[number];

/** What each role may do. */
export const rightsOf: Readonly<Record<Role, readonly Scope[]>> = {
  viewer: ['read'],
  operator: ['read', 'triage', 'run'],
  approver: ['read', 'triage', 'run', 'approve', 'audit'],
  admin: scopes,
};

/** What a token may be given. Never `people`: whoever finds one must not be able to let others in. */
export const tokenScopes = [
  'read',
  'triage',
  'run',
  'approve',
  'configure',
  'audit',
] as const satisfies readonly Scope[];
export type TokenScope = (typeof tokenScopes)[number];
