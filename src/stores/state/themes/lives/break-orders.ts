import type { BreakOrder } from '../../../../model/workspace/index.ts';
import type { Values } from '../../ask.ts';
import type { KnownFilter } from './break-filter.ts';
import type { BreakRow } from './break-row.ts';

/** What a list of breaks is sorted by. */
export interface Order {
  /** Columns of `b` in one direction; the id makes them unique. */
  readonly columns: readonly string[];
  readonly types: readonly string[];
  readonly down: boolean;
  key(row: BreakRow): readonly (string | number)[];
}

const byMoment = {
  columns: ['moment', 'id'],
  types: ['timestamptz', 'text'],
  key: ({ moment, id }: BreakRow) => [moment, id],
};

export const orders: Readonly<Record<BreakOrder, Order>> = {
  worst: {
    columns: ['severity', 'worth', 'id'],
    types: ['smallint', 'bigint', 'text'],
    down: false,
    key: ({ severity, worth, id }) => [severity, String(worth), id],
  },
  largest: {
    columns: ['worth', 'id'],
    types: ['bigint', 'text'],
    down: false,
    key: ({ worth, id }) => [String(worth), id],
  },
  oldest: { ...byMoment, down: false },
  newest: { ...byMoment, down: true },
};

/** The columns of `b` that an order sorts by. */
export function sortedBy(name: BreakOrder): string {
  const { columns, down } = orders[name];
  return columns.map((column) => `b.${column}${down ? ' desc' : ''}`).join(', ');
}

/** What is wanted of a list. */
export interface Wanted {
  readonly workspace: string;
  readonly filter: KnownFilter;
  readonly order: Order;
  readonly after: readonly (string | number)[] | null;
  readonly sorted: string;
  readonly limit: number;
}

/** The condition on `b` that it comes after the last one of the page before; none on the first page. */
export function beyond({ order, after }: Pick<Wanted, 'order' | 'after'>, values: Values): readonly string[] {
  if (after === null) return [];
  const { columns, types, down } = order;
  const places = after.map((part, at) => `${values.add(String(part))}::${types[at]}`);
  return [
    `(${columns.map((column) => `b.${column}`).join(', ')}) ${down ? '<' : '>'} (${places.join(', ')})`,
  ];
}
