/** Which part of a list is wanted. */
export interface Paging {
  /** What the page before gave as `next`; it belongs to the same workspace, filter and order. */
  readonly after?: string;
  /** At most 200; 50 without it. */
  readonly limit?: number;
}

/** A part of a list. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Where the next part begins; null at the end. */
  readonly next: string | null;
}
