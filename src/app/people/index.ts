/**
 * People: who comes in, how, and what they may do.
 * Comes in: the state first, then secrets as people and programs send them. Goes out: access, sessions. May touch: the
 * state. Refuses: to say which part of a credential was wrong, to keep a secret, a change without its audit entry.
 */

export { type Acceptance, acceptLink } from './accept-link.ts';
export { type Access, accessBySession, accessByToken, type Credential, type Reach } from './access.ts';
export { addToken, type MadeToken } from './add-token.ts';
export { addWorkspace } from './add-workspace.ts';
export { changePassword } from './change-password.ts';
export { demoPerson, demoSession } from './demo.ts';
export {
  type Allowance,
  addressKey,
  createLimiter,
  type Door,
  type Limiter,
  openDoor,
  type Taken,
} from './door/index.ts';
export type { EnterTools } from './enter.ts';
export {
  firstStart,
  newOwnerLink,
  newToken,
  nobodySignsIn,
  type ShownLink,
  type ShownToken,
  type Welcome,
  welcome,
} from './first-start.ts';
export {
  type Invitation,
  invite,
  listInvitations,
  newPasswordLink,
  type ShownInvitation,
  withdrawInvitation,
} from './invitations.ts';
export { keepTidy } from './keep-tidy.ts';
export { endSessionsOf, removeMember, setRole } from './members.ts';
export {
  type OpenIdOptions,
  type OpenIdProvider,
  openIdProvider,
  type Pending,
  signInElsewhere,
} from './open-id/index.ts';
export { rightsOf, type Scope, scopes, type TokenScope, tokenScopes } from './rights.ts';
export { type StartedSession, sessionLimits, type Visitor } from './sessions.ts';
export { signIn } from './sign-in.ts';
export { endOtherSessions, endSession } from './sign-out.ts';
