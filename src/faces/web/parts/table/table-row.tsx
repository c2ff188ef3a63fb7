import { type MouseEvent, memo } from 'react';
import { classNames } from '../class-names.ts';
import type { Column } from './column.ts';
import { PICK_WIDTH } from './measures.ts';

export interface TableRowProps<Row> {
  readonly index: number;
  /** Undefined as long as it is on its way: the row itself is there, and keeps the focus. */
  readonly row: Row | undefined;
  readonly columns: readonly Column<Row>[];
  readonly height: number;
  readonly isActive: boolean;
  /** Null in a table in which nothing is picked. */
  readonly isPicked: boolean | null;
  /** What the row is called where it is picked. */
  readonly name: string;
  onPick(index: number, withShift: boolean): void;
}

/** A row of a table. What happens to it is heard by the table, so that a row costs little. */
export const TableRow = memo(Row) as typeof Row;

function Row<Of>(props: TableRowProps<Of>) {
  const { index, row, columns, height, isActive, isPicked, name, onPick } = props;
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isPicked ?? undefined}
      // One row can be reached by Tab: where one stands. The arrows go on from there.
      tabIndex={isActive ? 0 : -1}
      style={{ height }}
      className={classNames(
        'cursor-pointer border-b border-rule -outline-offset-2 hover:bg-hover',
        isPicked === true && 'bg-chosen',
        isActive && 'data-[index]:shadow-[inset_2px_0_0_var(--accent)]',
      )}
    >
      {row === undefined && <Coming width={columns.length + (isPicked === null ? 0 : 1)} />}
      {row !== undefined && isPicked !== null && (
        <td style={{ width: PICK_WIDTH }} className="p-0" data-pick="">
          <label className="flex items-center justify-center" style={{ height: height - 1 }}>
            <input
              type="checkbox"
              aria-label={`Select ${name}`}
              tabIndex={isActive ? 0 : -1}
              className="size-4 accent-accent-back"
              checked={isPicked}
              onChange={() => undefined}
              onClick={(event: MouseEvent) => {
                event.stopPropagation();
                onPick(index, event.shiftKey);
              }}
            />
          </label>
        </td>
      )}
      {(row === undefined ? [] : columns).map(({ id, align, cell, isHeading = false }) => {
        const className = classNames(
          'overflow-hidden px-2 font-normal text-ellipsis whitespace-nowrap',
          align === 'end' ? 'text-right' : 'text-left',
        );
        return isHeading ? (
          <th key={id} scope="row" className={className}>
            {row !== undefined && cell(row, index, isActive)}
          </th>
        ) : (
          <td key={id} className={className}>
            {row !== undefined && cell(row, index, isActive)}
          </td>
        );
      })}
    </tr>
  );
}

function Coming({ width }: { readonly width: number }) {
  return (
    <td colSpan={width} className="px-3">
      <span className="sr-only">Loading</span>
      <span aria-hidden="true" className="block h-3 w-2/3 animate-pulse rounded bg-hover" />
    </td>
  );
}
