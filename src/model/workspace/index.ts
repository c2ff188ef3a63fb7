/**
 * The workspace: what stays between runs, and what may be asked of the store that keeps it.
 * Comes in: nothing. Goes out: types. May touch: nothing. Refuses: behaviour.
 */
export type {
  Actor,
  AuditDraft,
  AuditEntry,
  AuditFilter,
  AuditHead,
  AuditLog,
  AuditVerdict,
} from './audit.ts';
export { INSTALLATION } from './audit.ts';
export type { Comment, CommentChanges, Comments } from './comment.ts';
export type {
  Idempotency,
  IdempotencyChanges,
  IdempotencyState,
  IdempotentRequest,
  KeptAnswer,
} from './idempotency.ts';
export type { Json } from './json.ts';
export type { Member, OneTimeLink, People, PeopleChanges, Person, Role } from './person.ts';
export { roles } from './person.ts';
export type { Session, SessionChanges, Sessions } from './session.ts';
export type { Setting, SettingChanges, Settings } from './setting.ts';
export type { Source, SourceChanges, Sources } from './source.ts';
export type { Changing, State } from './state.ts';
export type { ApiToken, TokenChanges, Tokens } from './token.ts';
export type { Workspace, WorkspaceChanges, Workspaces } from './workspace.ts';
