import { ask, Values } from '../../ask.ts';
import type { Db } from '../../connection.ts';
import { allConditions, production } from './break-filter.ts';
import type { Wanted } from './break-orders.ts';

/** Of a table with fewer rows than this all are looked through at once. */
const SMALL = 50_000;
/** So many rows, anywhere in the table, say well enough how common something is. */
const SAMPLE = 3_000;

/** Whether at least one row of so many is meant by a filter, judged by a few that stand anywhere. */
export async function isCommon(db: Db, { workspace, filter }: Wanted, oneOf: number): Promise<boolean> {
  const [table] = await ask<{ readonly rows: number }>(
    db,
    `select reltuples::float8 as rows from pg_class where oid = 'breaks'::regclass`,
  );
  if (table === undefined || table.rows < SMALL) return false;
  const values = new Values();
  const place = `b.workspace = ${values.add(workspace)} and b.environment = ${values.add(filter.environment ?? production)}`;
  const [sample] = await ask<{ readonly looked: bigint; readonly meant: bigint }>(
    db,
    `select count(*) as looked, count(*) filter (where ${allConditions(workspace, filter, values)}) as meant
     from breaks b tablesample system (${((100 * SAMPLE) / table.rows).toFixed(6)}) where ${place}`,
    values.list,
  );
  return sample !== undefined && sample.meant > 0n && Number(sample.meant) * oneOf >= Number(sample.looked);
}
