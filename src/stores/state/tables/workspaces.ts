import type {
  Comment,
  Json,
  KeptAnswer,
  Setting,
  Source,
  Workspace,
} from '../../../model/workspace/index.ts';
import type { Written } from './written.ts';

export interface WorkspaceTables {
  readonly workspaces: Workspace;
  readonly sources: Omit<Source, 'settings' | 'lastFailure'> & {
    readonly settings: Written<Json>;
    readonly lastFailure: Written<Json>;
  };
  readonly settings: Omit<Setting, 'value'> & { readonly value: Written<Json> };
  readonly comments: Omit<Comment, 'subject'> & {
    readonly subjectKind: Comment['subject']['kind'];
    readonly subjectId: string;
  };
  readonly idempotentRequests: {
    readonly scope: string;
    readonly key: string;
    readonly requestHash: string;
    readonly beganAt: string;
    readonly expiresAt: string;
    readonly answer: Written<KeptAnswer> | null;
  };
}
