import type { Side } from '../side.ts';
import type { Json } from './json.ts';

/** Where records of one side come from: a folder of files, a shop, an ERP. */
export interface Source {
  /** `src_...` */
  readonly id: string;
  readonly workspace: string;
  readonly side: Side;
  /** Such as `files` or `shopify`. */
  readonly kind: string;
  readonly name: string;
  /** How it is read; secrets are in the vault and only named here. */
  readonly settings: Json;
  /** Everything up to here has been read; null before the first time. ISO instant. */
  readonly watermark: string | null;
  readonly lastReadAt: string | null;
  /** Why the last reading did not work; null when it did. */
  readonly lastFailure: Json;
  readonly createdAt: string;
  /** No longer read, but still named by what came from it. */
  readonly archivedAt: string | null;
  readonly version: number;
}

export interface Sources {
  get(workspace: string, id: string): Promise<Source | null>;
  /** In the order they were added, without the archived ones. */
  list(workspace: string): Promise<readonly Source[]>;
  /** What a reading came to; no change of the source itself, so neither its version nor the audit log knows. */
  wasRead(
    workspace: string,
    id: string,
    reading: { readonly at: string; readonly watermark: string | null; readonly failure: Json },
  ): Promise<void>;
}

export interface SourceChanges extends Sources {
  add(
    source: Pick<Source, 'id' | 'workspace' | 'side' | 'kind' | 'name' | 'settings' | 'createdAt'>,
  ): Promise<Source>;
  change(
    workspace: string,
    id: string,
    version: number,
    fields: Partial<Pick<Source, 'name' | 'settings' | 'archivedAt'>>,
  ): Promise<Source>;
}
