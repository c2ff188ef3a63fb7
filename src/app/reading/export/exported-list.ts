import type { Column } from '../../outputs/break-columns.ts';
import type { Stamp } from './stamp.ts';

/** A list on its way into a file. */
export interface ExportedList<Row> {
  /** Name of its sheets. */
  readonly name: string;
  readonly stamp: Stamp;
  readonly columns: readonly Column<Row>[];
  /** Columns that a printed page has room for, by their titles, with their share of its width. */
  readonly printed: Readonly<Record<string, number | '*'>>;
  readonly count: number;
  readonly rows: AsyncIterable<readonly Row[]>;
  /** The row as JSON can say it. */
  readonly plain: (row: Row) => Readonly<Record<string, unknown>>;
}
