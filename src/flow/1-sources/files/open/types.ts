import type { Failure } from '../../../../ground/index.ts';
import type { RecordKind, Side, SourceTable } from '../../../../model/index.ts';
import type { SafeLimits } from './limits.ts';

/** What else is known of the paths of a request. */
export interface PathRules {
  /** What people call a file that is named otherwise on the disk, by its path. */
  readonly names?: Readonly<Record<string, string>>;
  /** Folders that every file must lie in, wherever links lead; without it a file may lie anywhere. */
  readonly within?: readonly string[];
}

/** A row of the original that could not be put into the table; it belongs into the quarantine. */
export interface UnreadableRow {
  /** Line of the original, from 1. */
  readonly line: number;
  /** The row as it stands in the file, cut after 500 characters. */
  readonly value: string;
  readonly reason: string;
}

/** A table found by looking at the beginning, middle and end of a file; `scanFiles` completes it. */
export interface OpenedTable extends Omit<SourceTable, 'lineFeeds'> {
  /** Absolute path of the file that was given, whose bytes are hashed. */
  readonly origin: string;
  /** Set where the kind of record is certain because the table was converted here and has its field names as columns. */
  readonly record?: RecordKind;
  readonly unreadable?: readonly UnreadableRow[];
}

/** Something that was found but not read, and why. */
export interface IgnoredFile {
  readonly name: string;
  readonly reason: string;
}

/** What a Parquet file holds, for the caller who can read one. */
export interface ParquetHead {
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[];
}

/** What is to be opened. */
export interface OpenRequest extends PathRules {
  readonly side: Side;
  /** Files, folders and globs. */
  readonly paths: readonly string[];
  /** An existing folder for copies that had to be unpacked or converted. */
  readonly stagingDir: string;
  readonly firstFileId: number;
  readonly limits?: Partial<SafeLimits>;
  /** Which of the two amounts of the shop's API counts; shop money when missing. */
  readonly orderMoney?: 'shop' | 'presentment';
  /** Reads the first rows of a Parquet file; without it only its column names are known. */
  readonly readParquet?: (path: string) => Promise<ParquetHead>;
}

/** What was found in the paths. */
export interface OpenedFiles {
  readonly tables: readonly OpenedTable[];
  readonly failures: readonly Failure[];
  readonly ignored: readonly IgnoredFile[];
}

/** A table whose bytes are known to be readable, and whose lines are counted. */
export type ScannedTable = OpenedTable & Pick<SourceTable, 'lineFeeds'>;

/** What the full pass over the files found: every table is in exactly one of the three. */
export interface ScannedFiles {
  readonly tables: readonly ScannedTable[];
  /** Tables with bytes that are not UTF-8, or NUL: to be given to `restage` and read from its copy. */
  readonly restage: readonly OpenedTable[];
  readonly failures: readonly Failure[];
}
