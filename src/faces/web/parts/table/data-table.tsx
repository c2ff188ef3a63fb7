import { type ReactNode, useCallback, useLayoutEffect, useRef } from 'react';
import { classNames } from '../class-names.ts';
import type { Triage } from '../triage/use-triage.ts';
import { type Column, leastWidth } from './column.ts';
import { Gap, Tail } from './fill-rows.tsx';
import { HEAD_HEIGHT, mostRows, PICK_WIDTH } from './measures.ts';
import type { RowSource } from './row-source.ts';
import { TableHead, type TableOrder } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { useFillHeight } from './use-fill-height.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useNarrow } from './use-narrow.ts';
import { useTableEvents } from './use-table-events.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

export interface DataTableProps<Row extends { readonly id: string }> {
  /** What the table is about, for those who hear it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: RowSource<Row>;
  /** All there are, loaded or not; null where nobody knows. */
  readonly total: number | null;
  readonly triage: Triage<Row>;
  readonly rowHeight: number;
  readonly order?: TableOrder | null;
  /** Which question the rows answer: another one is shown from where one stands in it. */
  readonly list: string;
  /** Whether rows can be picked. */
  readonly canPick?: boolean;
  /** What a row is called where it is picked. */
  nameOf(row: Row): string;
  open(index: number): void;
  /** Stands in the place of the rows where there are none. */
  readonly empty: ReactNode;
}

/**
 * A table of any length: a native table of which only the rows in sight are there, between two empty ones that take the
 * place of the others. Rows have one height, so that the place of each is known before it is loaded.
 */
export function DataTable<Row extends { readonly id: string }>(props: DataTableProps<Row>) {
  const { caption, columns, rows, total, triage, rowHeight, list, order = null, canPick = true } = props;
  const box = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const isNarrow = useNarrow();
  const height = useFillHeight(box, isNarrow);
  const most = mostRows(rowHeight);
  // Nothing is known yet: a few empty rows keep the place.
  const count = rows.isWaiting && rows.count === 0 ? 12 : Math.min(most, rows.count);
  const { active, focusWish } = triage;
  const virtual = useVirtualRows({ box, count, rowHeight, active, list, lookAt: rows.lookAt });
  const rowAt = useCallback(
    (index: number) => table.current?.querySelector<HTMLElement>(`tr[data-index="${index}"]`) ?? null,
    [],
  );
  const granted = useRef(0);
  useLayoutEffect(() => {
    // A wish is granted once: that one stands elsewhere since is no reason to take the focus from where it is now.
    if (focusWish === granted.current) return;
    granted.current = focusWish;
    virtual.scrollToIndex(active, { align: 'auto' });
    rowAt(active)?.focus({ preventScroll: true });
  }, [focusWish, active, virtual, rowAt]);
  useKeptFocus(box, () => rowAt(active));
  useTableEvents(box, triage, props.open, Math.floor(height / rowHeight) - 1);
  const onPick = useCallback(
    (index: number, withShift: boolean) => (withShift ? triage.fill(index) : triage.toggle(index)),
    [triage.fill, triage.toggle],
  );

  const width = columns.length + (canPick ? 1 : 0);
  const lines: ReactNode[] = [];
  let reached = HEAD_HEIGHT;
  for (const { index, start, end } of virtual.getVirtualItems()) {
    if (start > reached) lines.push(<Gap key={`gap-${index}`} height={start - reached} width={width} />);
    reached = end;
    const row = rows.at(index);
    lines.push(
      <TableRow
        key={index}
        index={index}
        row={row}
        columns={columns}
        height={rowHeight}
        isActive={index === active}
        isPicked={canPick ? triage.isAll || (row !== undefined && triage.picked.has(row.id)) : null}
        name={row === undefined ? '' : props.nameOf(row)}
        onPick={onPick}
      />,
    );
  }
  const rest = virtual.getTotalSize() + HEAD_HEIGHT - reached;
  if (rest > 0) lines.push(<Gap key="rest" height={rest} width={width} />);

  const isEmpty = count === 0 && !rows.isWaiting;
  return (
    <div
      ref={box}
      data-table-box=""
      tabIndex={-1}
      className={classNames(
        'card relative overflow-auto overscroll-contain outline-none [contain:content]',
        rows.isOld && 'opacity-60',
      )}
      style={{ height }}
    >
      {isEmpty ? (
        props.empty
      ) : (
        <table
          ref={table}
          aria-rowcount={total === null ? -1 : total + 1}
          aria-busy={rows.isWaiting || rows.isOld}
          className="w-full table-fixed border-collapse text-[13px]"
          style={{ minWidth: leastWidth(columns, canPick ? PICK_WIDTH : 0) }}
        >
          <caption className="sr-only">{caption}</caption>
          <colgroup>
            {canPick && <col style={{ width: PICK_WIDTH }} />}
            {columns.map(({ id, width: own }) => (
              <col key={id} style={own === undefined ? {} : { width: own }} />
            ))}
          </colgroup>
          <TableHead
            columns={columns}
            order={order}
            triage={canPick ? triage : null}
            loaded={rows.loadedCount}
          />
          <tbody>
            {lines}
            <Tail
              isWaiting={!rows.isWhole && count < most}
              isCut={rows.count > most}
              most={most}
              width={width}
            />
          </tbody>
        </table>
      )}
    </div>
  );
}
