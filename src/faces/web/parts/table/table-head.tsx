import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { classNames } from '../class-names.ts';
import type { Triage } from '../triage/use-triage.ts';
import type { Column } from './column.ts';
import { PICK_WIDTH } from './measures.ts';

/** How a table is ordered, and how that is changed. */
export interface TableOrder {
  readonly by: string;
  choose(order: string): void;
}

/** The head of a table: it stays in sight, and orders by its columns. */
export function TableHead<Row>({
  columns,
  order,
  triage,
  loaded,
}: {
  readonly columns: readonly Column<Row>[];
  readonly order: TableOrder | null;
  readonly triage: Triage<Row> | null;
  /** How many rows can be picked at once. */
  readonly loaded: number;
}) {
  return (
    <thead className="sticky top-0 z-10 bg-raised shadow-[0_1px_0_var(--rule)]">
      <tr aria-rowindex={1} className="h-8 text-xs text-soft">
        {triage !== null && (
          <th scope="col" style={{ width: PICK_WIDTH }} className="p-0">
            <PickLoaded triage={triage} loaded={loaded} />
          </th>
        )}
        {columns.map((column) => (
          <Head key={column.id} column={column} order={order} />
        ))}
      </tr>
    </thead>
  );
}

function Head<Row>({ column, order }: { readonly column: Column<Row>; readonly order: TableOrder | null }) {
  const { title, align, orders = [] } = column;
  const at = orders.findIndex(({ id }) => id === order?.by);
  const now = orders[at];
  const next = orders[(at + 1) % orders.length];
  const className = classNames(
    'truncate px-2 font-medium whitespace-nowrap',
    align === 'end' ? 'text-right' : 'text-left',
  );
  if (order === null || next === undefined)
    return (
      <th scope="col" className={className}>
        {title}
      </th>
    );
  const Icon = now === undefined ? ChevronsUpDown : now.direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <th scope="col" aria-sort={now?.direction ?? 'none'} className={className}>
      <button
        type="button"
        className={classNames(
          'inline-flex h-7 items-center gap-1 rounded px-1 -mx-1 hover:bg-hover hover:text-ink',
          now !== undefined && 'text-ink',
        )}
        onClick={() => order.choose(next.id)}
      >
        {title}
        <Icon aria-hidden="true" size={12} />
      </button>
    </th>
  );
}

function PickLoaded<Row>({ triage, loaded }: { readonly triage: Triage<Row>; readonly loaded: number }) {
  const { picked, isAll } = triage;
  const isFull = isAll || (loaded > 0 && picked.size >= loaded);
  return (
    <label className="flex h-8 items-center justify-center">
      <input
        type="checkbox"
        aria-label={isFull ? 'Select none' : 'Select all rows that are loaded'}
        className="size-4 accent-accent-back"
        checked={isFull}
        ref={(box) => {
          if (box !== null) box.indeterminate = !isFull && picked.size > 0;
        }}
        onChange={() => (isFull ? triage.clear() : triage.pickLoaded())}
      />
    </label>
  );
}
