import type { LakeRow } from '../../../model/index.ts';

/** What reading the same record more than once came to. */
export interface Settled {
  /** Rows of records that were read before with the same content, by file. */
  readonly copies: ReadonlyMap<number, number>;
  /** Rows of records that were read before with other content. */
  readonly conflicting: readonly ConflictingRow[];
  /** Records of which there are several versions. */
  readonly conflicts: number;
}

export interface ConflictingRow {
  readonly fileId: number;
  readonly row: number;
  /** The record, as its source numbers it. */
  readonly id: string;
}

/** A row of a version that is given up, from the query that lists them. */
export function conflictingRow(row: LakeRow): ConflictingRow {
  const id = String(row['id'])
    .split('\u001f')
    .filter((part) => part !== '')
    .join(' ');
  return { fileId: Number(row['file_id']), row: Number(row['row_no']), id };
}
