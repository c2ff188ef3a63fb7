/** One named SQL statement; errors and `tieout explain` show it by this name. */
export interface Step {
  readonly name: string;
  readonly sql: string;
}

/** A value as it leaves the lake: decimals, big integers, days and instants come as text, never as floats. */
export type LakeValue = string | number | boolean | null;
export type LakeRow = Readonly<Record<string, LakeValue>>;

/** The store of facts. First parameter of every stage that reads or writes them. */
export interface Lake {
  readonly engine: 'duckdb' | 'postgresql';
  /** Runs one statement; a `Failure` names the step and carries its SQL. */
  run(step: Step): Promise<void>;
  /** Runs one query and reads all of its rows; meant for findings and counts, not for facts. */
  rows(step: Step): Promise<readonly LakeRow[]>;
}
