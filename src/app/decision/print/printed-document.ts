/** A part of a printed page, as plain values: it is laid out elsewhere. */
export type PrintedBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly level: 1 | 2 | 3 }
  | { readonly kind: 'paragraph'; readonly text: string; readonly quiet?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered?: boolean }
  /** Names with their values, one below the other. */
  | { readonly kind: 'pairs'; readonly pairs: readonly (readonly [string, string])[] }
  | {
      readonly kind: 'table';
      /** Widths in points; `*` shares what is left. */
      readonly columns: readonly { readonly title: string; readonly width: number | '*' }[];
      readonly rows: readonly (readonly string[])[];
    }
  /** What follows begins on a new page. */
  | { readonly kind: 'page-break' };

/** What is printed. */
export interface PrintedDocument {
  readonly title: string;
  /** ISO instant: the same document of the same moment is the same file. */
  readonly made: string;
  readonly landscape?: boolean;
  readonly blocks: readonly PrintedBlock[];
}
