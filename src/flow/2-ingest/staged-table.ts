import { identifier } from '../../ground/index.ts';
import type { Profile, Reading, SourceTable } from '../../model/index.ts';

/** One table of the input, typed, with a row for each row of the file in the file's order. */
export interface StagedTable {
  readonly table: SourceTable;
  readonly readings: readonly Reading[];
  /** Name of the staged table in the lake. */
  readonly stage: string;
  /** Its typed columns, by the reading they are of. */
  readonly columns: ReadonlyMap<Reading, readonly string[]>;
  /** Rows with a cell that cannot be read. */
  readonly bad: number;
  /** Rows the engine refused. */
  readonly refused: number;
}

/** What reading a table depends on besides its readings. */
export interface StageRules {
  readonly profile: Profile;
  readonly baseCurrency: string | null;
  /** Whether a field that only some profiles need is to be read. */
  readonly needs: (field: string) => boolean;
}

/** Name of a field in the staged table; several readings of one record kind differ in the rows or columns they take. */
export function stagedField({ record, only, unpivot }: Reading, field: string): string {
  const rows = only === undefined ? '' : JSON.stringify(only);
  const cells = unpivot === undefined ? '' : `${unpivot.nameTo},${unpivot.valueTo}`;
  return identifier(`${record}${rows}${cells}.${field}`);
}
