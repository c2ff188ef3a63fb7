import type { ReactNode } from 'react';

/** A column of a table. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** In px; what has none shares what is left, and is never less than `least`. */
  readonly width?: number;
  readonly least?: number;
  readonly align?: 'end';
  /** What names the row for those who hear it: one column of a table. */
  readonly isHeading?: boolean;
  /** Always there: it cannot be hidden. */
  readonly fixed?: boolean;
  /** The orders that its head leads to, one after the other. */
  readonly orders?: readonly { readonly id: string; readonly direction: 'ascending' | 'descending' }[];
  /** Links and buttons in it can be reached by Tab in the row one stands on alone. */
  cell(row: Row, index: number, isActive: boolean): ReactNode;
}

const LEAST = 160;

/** The width below which the table scrolls sideways in its box. */
export const leastWidth = <Row>(columns: readonly Column<Row>[], besides: number): number =>
  columns.reduce((sum, { width, least = LEAST }) => sum + (width ?? least), besides);
