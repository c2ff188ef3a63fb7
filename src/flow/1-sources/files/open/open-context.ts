import type { Failure } from '../../../../ground/index.ts';
import type { SafeLimits } from './limits.ts';
import type { Staging } from './staging.ts';
import type { IgnoredFile, OpenedTable, OpenRequest } from './types.ts';

/** A file to be opened: one that was given, or one that was unpacked from it. */
export interface PhysicalFile {
  /** Where its bytes are. */
  readonly path: string;
  readonly name: string;
  /** It was unpacked: archives in it are refused. */
  readonly unpacked: boolean;
  readonly named: boolean;
}

/** A table before it knows its place among the others. */
export type TableDraft = Omit<OpenedTable, 'fileId' | 'side' | 'bytes' | 'origin'>;

/** What opening one file may use, and where it puts what it could not read. */
export interface OpenContext {
  readonly limits: SafeLimits;
  readonly staging: Staging;
  readonly orderMoney: 'shop' | 'presentment';
  readonly readParquet: OpenRequest['readParquet'];
  readonly ignored: IgnoredFile[];
  readonly failures: Failure[];
}
