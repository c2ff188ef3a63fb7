import type { GateEvidence } from '../gate/evidence.ts';

/** What an evidence pack is made of. */
export interface PackContent {
  /** Such as the name of the workspace. */
  readonly title: string;
  /** What the decision was made from and what it came to, to the byte as it is hashed. */
  readonly documents: { readonly evidence: string; readonly reading: string };
  readonly evidence: GateEvidence;
  /** Who took it and when; null: nobody has, it is what the gate says. */
  readonly taken: {
    readonly id: string;
    readonly by: string;
    readonly at: string;
    readonly reason: string | null;
    readonly revoked: { readonly at: string; readonly why: string } | null;
    /** The entry of the audit log that says so. */
    readonly audit: { readonly sequence: number; readonly hash: string } | null;
  } | null;
  /** Of the code that made the reading. */
  readonly codeVersion: string;
}

/** One file of a pack. */
export interface PackFile {
  readonly name: string;
  readonly body: Uint8Array;
}
