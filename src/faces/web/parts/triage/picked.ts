/** What is picked in a list by keyboard or mouse, and where one stands in it. */
export interface Picked<Row> {
  /** Index of the row one stands on. */
  readonly active: number;
  /** Index of the row that was picked or left out last: where a range begins. */
  readonly mark: number | null;
  /** The range that is being drawn, and what was picked before it. */
  readonly range: { readonly from: number; readonly before: ReadonlyMap<string, Row> } | null;
  readonly rows: ReadonlyMap<string, Row>;
  /** Whether everything that matches is meant, loaded or not. */
  readonly isAll: boolean;
}

interface Named {
  readonly id: string;
}

/** What is named one by one goes into one request, so that one undo takes it back. */
export const MOST_BY_HAND = 1000;

/** Nothing picked, standing on a row. */
export const nothingPicked = <Row>(active = 0): Picked<Row> => ({
  active,
  mark: null,
  range: null,
  rows: new Map(),
  isAll: false,
});

/** Goes to a row; what is picked stays. */
export const stepTo = <Row>(picked: Picked<Row>, index: number): Picked<Row> => ({
  ...picked,
  active: index,
  range: null,
});

/** Picks a row, or leaves it out again; out of everything that matches, what was loaded stays. */
export function toggle<Row extends Named>(picked: Picked<Row>, index: number, row: Row): Picked<Row> {
  const rows = new Map(picked.rows);
  if (!rows.delete(row.id) && rows.size < MOST_BY_HAND) rows.set(row.id, row);
  return { active: index, mark: index, range: null, rows, isAll: false };
}

/** Draws the range on to a row: what it left again is no longer picked, what was picked before it is. */
export function drawTo<Row extends Named>(
  picked: Picked<Row>,
  index: number,
  at: (index: number) => Row | undefined,
): Picked<Row> {
  const range = picked.range ?? { from: picked.active, before: picked.rows };
  return { ...withRange(picked, range, index, at), mark: range.from };
}

/** Picks everything from the row that was picked last up to a row. */
export function fillTo<Row extends Named>(
  picked: Picked<Row>,
  index: number,
  at: (index: number) => Row | undefined,
): Picked<Row> {
  return withRange(picked, { from: picked.mark ?? picked.active, before: picked.rows }, index, at);
}

function withRange<Row extends Named>(
  picked: Picked<Row>,
  range: NonNullable<Picked<Row>['range']>,
  index: number,
  at: (index: number) => Row | undefined,
): Picked<Row> {
  const rows = new Map(range.before);
  const step = index < range.from ? -1 : 1;
  for (let n = range.from; n !== index + step && rows.size < MOST_BY_HAND; n += step) {
    const row = at(n);
    if (row !== undefined) rows.set(row.id, row);
  }
  return { ...picked, active: index, range, rows, isAll: false };
}

/** Picks these rows beside what is picked. */
export function pickThese<Row extends Named>(picked: Picked<Row>, more: Iterable<Row>): Picked<Row> {
  const rows = new Map(picked.rows);
  for (const row of more) {
    if (rows.size >= MOST_BY_HAND) break;
    rows.set(row.id, row);
  }
  return { ...picked, range: null, rows, isAll: false };
}

/** Means everything that matches. */
export const pickAll = <Row>(picked: Picked<Row>): Picked<Row> => ({ ...picked, range: null, isAll: true });

/** Picks nothing; one stays where one is. */
export const pickNone = <Row>({ active }: Picked<Row>): Picked<Row> => nothingPicked(active);
