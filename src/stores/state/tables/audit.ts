import type { Json } from '../../../model/workspace/index.ts';
import type { Written } from './written.ts';

export interface AuditTables {
  readonly auditEntries: {
    readonly chain: string;
    readonly sequence: bigint;
    readonly id: string;
    readonly at: string;
    readonly actorKind: 'person' | 'token' | 'system';
    readonly actorId: string | null;
    readonly actorName: string;
    readonly action: string;
    readonly subjectKind: string | null;
    readonly subjectId: string | null;
    readonly details: Written<Json>;
    readonly previous: string;
    readonly hash: string;
  };
  readonly auditHeads: { readonly chain: string; readonly sequence: bigint; readonly hash: string };
}
