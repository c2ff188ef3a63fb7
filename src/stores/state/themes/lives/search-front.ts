import { lifeStates } from '../../../../model/workspace/index.ts';
import { ask, Values } from '../../ask.ts';
import type { Db } from '../../connection.ts';
import { allConditions, production } from './break-filter.ts';
import { beyond, type Wanted } from './break-orders.ts';
import { type BreakRow, breakColumns } from './break-row.ts';

/** A page is filled from the front where one row of so many is meant. */
export const ONE_OF = 50;

/**
 * Looks for a page among the first rows of the order, whatever their state: what many rows have is found there at once,
 * however many of them there are. Null where it is not, so that they are too few for it.
 */
export async function searchFront(db: Db, wanted: Wanted): Promise<readonly BreakRow[] | null> {
  const { workspace, filter, sorted, limit } = wanted;
  const values = new Values();
  const conditions = [
    `b.workspace = ${values.add(workspace)}`,
    `b.environment = ${values.add(filter.environment ?? production)}`,
    'b.state = states.value',
    ...beyond(wanted, values),
  ];
  // Each state is in order in an index: the first of all are among the first of each.
  const rows = await ask<BreakRow>(
    db,
    `with front as materialized (
       select b.* from unnest(${values.add(filter.states ?? lifeStates)}::text[]) as states (value)
       cross join lateral (
         select ${breakColumns}, b.search from breaks b where ${conditions.join(' and ')}
         order by ${sorted} limit ${limit * ONE_OF}
       ) as b
       order by ${sorted} limit ${limit * ONE_OF}
     )
     select ${breakColumns} from front b where ${allConditions(workspace, filter, values)}
     order by ${sorted} limit ${limit}`,
    values.list,
  );
  return rows.length === limit ? rows : null;
}
