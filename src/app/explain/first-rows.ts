import type { Lake, LakeRow, Step } from '../../model/index.ts';

const sampleRows = 5;

/** What a step made: the first rows of the table it created, or of the query it is. */
export async function firstRows(lake: Lake, { name, sql }: Step): Promise<readonly LakeRow[]> {
  const table = /^\s*create\s+table\s+([a-z_.]+)\s/i.exec(sql)?.[1];
  if (table === undefined && !/^\s*(select|with)\b/i.test(sql)) return [];
  const from = table ?? `(\n${sql}\n) f`;
  return lake.rows({ name: `${name}: first rows`, sql: `select * from ${from} limit ${sampleRows}` });
}
