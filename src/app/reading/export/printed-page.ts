/** A cell of a printed table: its text, and whether it is a number, which stands to the right. */
export type PrintedCell = readonly [text: string, isNumber: boolean];

/** What a printed page shows, as plain values: it is laid out elsewhere. */
export interface PrintedPage {
  readonly title: string;
  /** ISO instant. */
  readonly made: string;
  readonly about: readonly (readonly [string, string])[];
  readonly columns: readonly { readonly title: string; readonly width: number | '*' }[];
  readonly rows: readonly (readonly PrintedCell[])[];
}
