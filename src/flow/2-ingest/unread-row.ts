import type { SourceTable } from '../../model/index.ts';

/** A row that could not be read, before its place in the file is known. */
export interface UnreadRow {
  readonly table: SourceTable;
  /** Row number within the rows the engine accepted; or the line itself where the engine refused the row. */
  readonly row?: number;
  readonly line?: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
  readonly mend: string;
}
