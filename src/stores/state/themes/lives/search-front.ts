import { lifeStates } from '../../../../model/workspace/index.ts';
import { ask, Values } from '../../ask.ts';
import type { Db } from '../../connection.ts';
import { allConditions, production } from './break-filter.ts';
import { beyond, type Wanted } from './break-orders.ts';
import { type BreakRow, breakColumns } from './break-row.ts';

/** A page is filled from the front where one row of so many is meant. */
const ONE_OF = 100;

/**
 * Looks for a page among the first rows of the order, whatever their state: a text that many rows have is found there at
 * once, however many of them there are. Null where it is not, so that they are too few for it.
 */
export async function searchFront(db: Db, wanted: Wanted): Promise<readonly BreakRow[] | null> {
  const { workspace, filter, sorted, limit } = wanted;
  if (filter.states?.length === 0) return [];
  const values = new Values();
  const place = `b.workspace = ${values.add(workspace)} and b.environment = ${values.add(filter.environment ?? production)}`;
  const after = beyond(wanted, values).map((condition) => ` and ${condition}`);
  // Each state is in order in an index; the server takes the first of all of them, one after the other.
  const states = (filter.states ?? lifeStates).map(
    (state) =>
      `select ${breakColumns}, b.search from breaks b where ${place} and b.state = ${values.add(state)}${after}`,
  );
  const rows = await ask<BreakRow>(
    db,
    `with front as materialized (
       select * from (${states.join('\n union all ')}) as b order by ${sorted} limit ${limit * ONE_OF}
     )
     select ${breakColumns} from front b where ${allConditions(workspace, filter, values)}
     order by ${sorted} limit ${limit}`,
    values.list,
  );
  return rows.length === limit ? rows : null;
}
