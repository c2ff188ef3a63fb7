import type { Lake, Profile, Reading, SourceTable } from '../../model/index.ts';
import { orderNamesOf } from './canon/order-lines.ts';
import { findHomelessRows } from './find-homeless-rows.ts';
import { readBadRows } from './read-bad-rows.ts';
import { readRefusedRows } from './read-refused-rows.ts';
import { rejectsTable } from './read-table.ts';
import type { StagedTable } from './staged-table.ts';
import type { UnreadRow } from './unread-row.ts';

/** Where the rows of one table went when it was read, before records of several tables are compared. */
export interface PlacedRows {
  readonly table: SourceTable;
  readonly readings: readonly Reading[];
  readonly rows: number;
  readonly excluded: Readonly<Record<string, number>>;
  readonly quarantined: number;
  readonly unread: readonly UnreadRow[];
  /** Lines the engine refused. */
  readonly refused: readonly number[];
}

/** Says where the rows of a staged table went, once its records are written; then the stage may be dropped. */
export async function placeRows(lake: Lake, staged: StagedTable, profile: Profile): Promise<PlacedRows> {
  const { table, readings, stage } = staged;
  const totals = await lake.rows({
    name: `rows of ${table.name}`,
    sql: `select case when bad is not null then null else coalesce(excluded, '') end as place, count(*) as n from ${stage} group by 1`,
  });
  const excluded: Record<string, number> = {};
  let accepted = 0;
  let bad = 0;
  for (const row of totals) {
    const n = Number(row['n']);
    accepted += n;
    if (row['place'] === null) bad = n;
    else if (row['place'] !== '') excluded[String(row['place'])] = n;
  }
  const badRows = await readBadRows(lake, staged);
  const refused = await readRefusedRows(lake, staged);
  const homeless = await findHomelessRows(lake, staged, profile, refused);
  return {
    table,
    readings,
    rows: accepted + refused.length,
    excluded: { ...excluded, ...homeless.leftOut },
    quarantined: bad + refused.length + homeless.unread.length,
    unread: [...badRows, ...refused, ...homeless.unread],
    refused: refused.map(({ line }) => line ?? 0),
  };
}

/** Removes what reading a table left in the lake besides its records. */
export async function dropStage(lake: Lake, { table, stage }: StagedTable): Promise<void> {
  for (const name of [stage, orderNamesOf(table), rejectsTable(table), `${rejectsTable(table)}_scan`]) {
    await lake.run({ name: 'drop the stage', sql: `drop table if exists ${name}` });
  }
}
