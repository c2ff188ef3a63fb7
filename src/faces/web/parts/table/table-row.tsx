import { type MouseEvent, memo } from 'react';
import { classNames } from '../class-names.ts';
import type { Column } from './column.ts';
import { PICK_WIDTH } from './measures.ts';

export interface TableRowProps<Row> {
  readonly index: number;
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly height: number;
  readonly isActive: boolean;
  /** Null in a table in which nothing is picked. */
  readonly isPicked: boolean | null;
  /** What the row is called where it is picked. */
  readonly name: string;
  readonly isNavigable: boolean;
  onPick(index: number, withShift: boolean): void;
}

/** A row of a table. What happens to it is heard by the table, so that a row costs little. */
export const TableRow = memo(Row) as typeof Row;

function Row<Of>(props: TableRowProps<Of>) {
  const { index, row, columns, height, isActive, isPicked, name, isNavigable, onPick } = props;
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isPicked ?? undefined}
      // One row can be reached by Tab: where one stands. The arrows go on from there.
      tabIndex={isNavigable ? (isActive ? 0 : -1) : undefined}
      style={{ height }}
      className={classNames(
        'border-b border-rule -outline-offset-2',
        isNavigable && 'cursor-pointer hover:bg-hover',
        isPicked === true && 'bg-chosen',
        isActive && 'data-[index]:shadow-[inset_2px_0_0_var(--accent)]',
      )}
    >
      {isPicked !== null && (
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
      {columns.map(({ id, align, cell, isHeading = false }) => {
        const className = classNames(
          'overflow-hidden px-2 font-normal text-ellipsis',
          align === 'end' ? 'text-right' : 'text-left',
        );
        return isHeading ? (
          <th key={id} scope="row" className={className}>
            {cell(row, index)}
          </th>
        ) : (
          <td key={id} className={className}>
            {cell(row, index)}
          </td>
        );
      })}
    </tr>
  );
}
