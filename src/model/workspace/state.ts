import type { AlertChanges, Alerts } from './alert.ts';
import type { AuditDraft, AuditLog } from './audit.ts';
import type { CommentChanges, Comments } from './comment.ts';
import type { DecisionChanges, Decisions } from './decision.ts';
import type { FileChanges, Files } from './file.ts';
import type { Idempotency, IdempotencyChanges } from './idempotency.ts';
import type { InvestigationChanges, Investigations } from './investigation.ts';
import type { LifeChanges, Lives } from './lives.ts';
import type { People, PeopleChanges } from './person.ts';
import type { ReviewChanges, Reviews } from './review.ts';
import type { RunChanges, Runs } from './runs.ts';
import type { SessionChanges, Sessions } from './session.ts';
import type { SettingChanges, Settings } from './setting.ts';
import type { SourceChanges, Sources } from './source.ts';
import type { TokenChanges, Tokens } from './token.ts';
import type { Views, WholeLists } from './views.ts';
import type { WorkspaceChanges, Workspaces } from './workspace.ts';

/** The store of workspaces, by theme. What was acknowledged by it is on the disk. */
export interface State {
  readonly workspaces: Workspaces;
  readonly sources: Sources;
  readonly files: Files;
  readonly settings: Settings;
  readonly people: People;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly comments: Comments;
  readonly idempotency: Idempotency;
  readonly runs: Runs;
  readonly lives: Lives;
  readonly views: Views;
  readonly reviews: Reviews;
  readonly investigations: Investigations;
  readonly alerts: Alerts;
  readonly decisions: Decisions;
  readonly audit: AuditLog;
  /** Reads several things of one and the same moment, whatever is written meanwhile. */
  atOneMoment<T>(work: (moment: Moment) => Promise<T>): Promise<T>;
  /**
   * Runs a change and its audit entries in one transaction: both are on the disk when this returns, or neither.
   * The chain is a workspace's id or `INSTALLATION`. Work may be run again from its start when another change was in
   * its way, so it must touch nothing but what it is handed.
   */
  change<T>(chain: string, work: (changing: Changing) => Promise<T>): Promise<T>;
  /** Tells of every chain that this process changed, once it holds; gives what ends the telling. */
  onChange(tell: (chain: string) => void): () => void;
}

/** What can be read of one moment; it is gone when the work has ended. */
export interface Moment {
  readonly workspaces: Workspaces;
  readonly sources: Sources;
  readonly settings: Settings;
  readonly runs: Pick<Runs, 'get' | 'list'>;
  readonly lives: Lives;
  readonly views: Views;
  readonly whole: WholeLists;
  readonly people: Pick<People, 'list'>;
  readonly reviews: Reviews;
  readonly investigations: Investigations;
  readonly decisions: Decisions;
  readonly audit: Pick<AuditLog, 'head'>;
}

/** What a change may do. */
export interface Changing {
  readonly workspaces: WorkspaceChanges;
  readonly sources: SourceChanges;
  readonly files: FileChanges;
  readonly settings: SettingChanges;
  readonly people: PeopleChanges;
  readonly sessions: SessionChanges;
  readonly tokens: TokenChanges;
  readonly comments: CommentChanges;
  readonly idempotency: IdempotencyChanges;
  readonly runs: RunChanges;
  readonly lives: LifeChanges;
  readonly reviews: ReviewChanges;
  readonly investigations: InvestigationChanges;
  readonly alerts: AlertChanges;
  readonly decisions: DecisionChanges;
  /** Says what was done; a change that says nothing is a bug, and is not made. */
  record(entry: AuditDraft): void;
}
