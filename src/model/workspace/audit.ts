import type { Json } from './json.ts';

/** Chain of what belongs to no workspace: people, sign-in, the installation itself. */
export const INSTALLATION = 'installation';

/** Who did something. */
export interface Actor {
  readonly kind: 'person' | 'token' | 'system';
  /** `usr_...` or `tok_...`; null for the system. */
  readonly id: string | null;
  /** What they were called then: people change their names, the log does not. */
  readonly name: string;
}

/** What was done, as the action says it. */
export interface AuditDraft {
  /** `aud_...` */
  readonly id: string;
  /** ISO instant with its offset. */
  readonly at: string;
  readonly actor: Actor;
  /** Name of the action, such as `source.add`. */
  readonly action: string;
  /** What it was done to; null where that is the whole workspace. */
  readonly subject: { readonly kind: string; readonly id: string } | null;
  /** The values before and after, never a secret. */
  readonly details: Json;
}

/** A link of the chain: its hash covers all of it and the hash before. */
export interface AuditEntry extends AuditDraft {
  /** Workspace, or `INSTALLATION`. */
  readonly chain: string;
  /** 1, 2, 3... without gaps. */
  readonly sequence: number;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string;
}

/** The last link of a chain; printed in exports, it proves later that nothing before it was changed or cut off. */
export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

/** Whether a chain is whole; where not, the first place that is wrong and in which way. */
export type AuditVerdict =
  | { readonly holds: true; readonly entries: number; readonly head: AuditHead | null }
  | {
      readonly holds: false;
      readonly at: number;
      /** `altered`: its content, its hash or its place. `missing`: gone. `not-anchored`: other than what was printed. */
      readonly why: 'altered' | 'missing' | 'not-anchored';
      readonly entries: number;
    };

export interface AuditFilter {
  readonly actor?: string;
  readonly action?: string;
  readonly subject?: { readonly kind: string; readonly id: string };
  /** ISO instants, both included. */
  readonly from?: string;
  readonly to?: string;
}

/** The log of every change; nothing in it is ever changed or removed. */
export interface AuditLog {
  head(chain: string): Promise<AuditHead | null>;
  /** Newest first, from before a sequence number on. */
  list(
    chain: string,
    filter: AuditFilter,
    page: { readonly before?: number; readonly limit: number },
  ): Promise<readonly AuditEntry[]>;
  /** Oldest first, from after a sequence number on. */
  since(chain: string, after: number, limit: number): Promise<readonly AuditEntry[]>;
  /** Every chain there is. */
  chains(): Promise<readonly string[]>;
  /** Works out every hash again; with heads that were printed, also that the chain still contains them. */
  verify(chain: string, anchors?: readonly AuditHead[]): Promise<AuditVerdict>;
}
