/**
 * People: who comes in, how, and what they may do.
 * Comes in: the state first, then secrets as people and programs send them. Goes out: access, sessions. May touch: the
 * state. Refuses: to say which part of a credential was wrong, to keep a secret, a change without its audit entry.
 */
export { type Access, accessBySession, accessByToken, type Credential, type Reach } from './access.ts';
export { demoPerson, demoSession } from './demo.ts';
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
export { rightsOf, type Scope, scopes, type TokenScope, tokenScopes } from './rights.ts';
export { type StartedSession, sessionLimits, type Visitor } from './sessions.ts';
export { signIn } from './sign-in.ts';
export { endSession } from './sign-out.ts';
