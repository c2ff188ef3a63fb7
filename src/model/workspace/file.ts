import type { Failure } from '../../ground/index.ts';
import type { Side } from '../side.ts';
import type { Page, Paging } from './page.ts';

/** What an uploaded file was taken for. */
export interface RecognisedFile {
  readonly side: Side;
  /** Kinds of records in it, such as `order, order-line`. */
  readonly records: string;
  /** Id of the known export it is; null where its columns alone say so. */
  readonly preset: string | null;
  /** From 0 to 1. */
  readonly confidence: number;
  /** How it is written, for people. */
  readonly format: string;
  /** Null where they were not counted. */
  readonly rows: number | null;
  /** What a person should know of it. */
  readonly note: string | null;
}

/** A file that somebody uploaded; it never changes. */
export interface UploadedFile {
  /** `fil_...` */
  readonly id: string;
  readonly workspace: string;
  /** As it was called where it came from, for people only: it is no path here. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly uploadedAt: string;
  /** Who did: `usr_...`. */
  readonly by: string;
  /** Null where nobody knows what it is; `failure` says why. */
  readonly recognised: RecognisedFile | null;
  readonly failure: Pick<Failure, 'code' | 'message' | 'hint'> | null;
}

export interface Files {
  get(workspace: string, id: string): Promise<UploadedFile | null>;
  /** The last one first. */
  list(workspace: string, paging: Paging): Promise<Page<UploadedFile>>;
  /** Bytes of all of a workspace's files. */
  size(workspace: string): Promise<number>;
}

export interface FileChanges extends Files {
  add(file: UploadedFile): Promise<UploadedFile>;
  /** Nobody removes these until the change holds. Fails with `record-not-found` for one that is not there. */
  keep(workspace: string, ids: readonly string[]): Promise<void>;
  /** Fails with `record-not-found`, or with `file-in-use` while a source that is not archived reads it. */
  remove(workspace: string, id: string): Promise<void>;
}
