/** A number that is exact, or at least so much. */
export interface CappedCount {
  readonly count: number;
  readonly capped: boolean;
}

/** The rows of a list by their index, of which a part is loaded. */
export interface RowSource<Row> {
  /** Rows that are known to be there; more may follow. */
  readonly count: number;
  /** Whether nothing comes after them. */
  readonly isWhole: boolean;
  /** Whether nothing has arrived yet. */
  readonly isWaiting: boolean;
  /** Whether these are the rows of the question before, until those of this one arrive. */
  readonly isOld: boolean;
  /** What went wrong, where no row could be shown. */
  readonly trouble: unknown;
  /** Undefined as long as it is not loaded. */
  at(index: number): Row | undefined;
  readonly loadedCount: number;
  /** Everything that is loaded. */
  loaded(): readonly Row[];
  /** Says which rows are looked at, so that they are fetched. */
  lookAt(first: number, last: number): void;
  again(): void;
}

/** The rows of a list that is loaded as a whole. */
export const wholeList = <Row>(rows: readonly Row[]): RowSource<Row> => ({
  count: rows.length,
  isWhole: true,
  isWaiting: false,
  isOld: false,
  trouble: null,
  at: (index) => rows[index],
  loadedCount: rows.length,
  loaded: () => rows,
  lookAt: () => undefined,
  again: () => undefined,
});
