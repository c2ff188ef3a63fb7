import type { Page, Paging } from '../../model/workspace/index.ts';
import { pageSize, readCursor, writeCursor } from './cursor.ts';

/** One page of a list that goes by a text and an id; `read` is given the key to begin after, and how many to read. */
export async function pageOf<Row extends { readonly id: string }>(
  list: unknown,
  paging: Paging,
  by: (row: Row) => string,
  read: (
    after: { readonly by: string; readonly id: string } | null,
    limit: number,
  ) => Promise<readonly Row[]>,
): Promise<Page<Row>> {
  const size = pageSize(paging.limit);
  const [key, id] = paging.after === undefined ? [] : readCursor(list, paging.after, 2);
  const rows = await read(key === undefined ? null : { by: String(key), id: String(id) }, size + 1);
  const last = rows.at(size - 1);
  return {
    rows: rows.slice(0, size),
    next: rows.length > size && last !== undefined ? writeCursor(list, [by(last), last.id]) : null,
  };
}
