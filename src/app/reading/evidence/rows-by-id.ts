import type { Lake, LakeRow } from '../../../model/index.ts';

const portion = 2_000;

/** Rows of a table by a column of whole numbers, those that are asked for; a few thousand at a time. */
export async function rowsById(
  lake: Lake,
  {
    table,
    column,
    select = '*',
  }: { readonly table: string; readonly column: string; readonly select?: string },
  ids: Iterable<bigint | string>,
): Promise<ReadonlyMap<string, readonly LakeRow[]>> {
  const wanted = [...new Set([...ids].map(String))].filter((id) => /^-?\d+$/.test(id));
  const found = new Map<string, LakeRow[]>();
  for (let start = 0; start < wanted.length; start += portion) {
    const rows = await lake.rows({
      name: `${table} beside the breaks`,
      sql: `select ${select} from ${table} where ${column} in (${wanted.slice(start, start + portion).join(', ')})`,
    });
    for (const row of rows) {
      const id = String(row[column]);
      const list = found.get(id);
      if (list === undefined) found.set(id, [row]);
      else list.push(row);
    }
  }
  return found;
}
