import type { FailureCode } from '../../src/ground/index.ts';
import type { Side } from '../../src/model/index.ts';

/** What opening a file must lead to: tables with these numbers of columns, in the order of their names, and these failures. */
export interface Expected {
  readonly columns?: readonly number[];
  /** How many tables, where their columns are ours and not the file's. */
  readonly tables?: number;
  /** Rows in the sample of the first table. */
  readonly rows?: number;
  readonly failures?: readonly FailureCode[];
  /** Rows set aside because they could not be put into the table. */
  readonly unreadable?: number;
  /** What the full pass finds although the beginning looked fine. */
  readonly scan?: 'restage' | FailureCode;
  readonly delimiter?: string;
  readonly headerLines?: number;
  readonly encoding?: string;
  /** Cells of the first row of the first table, as far as they matter. */
  readonly firstRow?: readonly string[];
  readonly header?: readonly string[];
}

/** A broken or odd input. */
export interface BrokenFile {
  readonly name: string;
  /** A file, folder or glob. */
  readonly path: string;
  readonly side: Side;
  readonly expects: Expected;
}

/** A case before it is written: its file name, content and what is expected of it. */
export interface Recipe {
  readonly name: string;
  readonly side?: Side;
  readonly content: string | Buffer;
  readonly expects: Expected;
}
