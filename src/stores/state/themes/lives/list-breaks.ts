import { failure } from '../../../../ground/index.ts';
import { breakKinds, severities } from '../../../../model/index.ts';
import {
  type BreakFilter,
  type BreakOrder,
  lifeStates,
  type Page,
  type Paging,
  type TrackedBreak,
} from '../../../../model/workspace/index.ts';
import { ask, Values } from '../../ask.ts';
import type { Db } from '../../connection.ts';
import { pageSize, readCursor, writeCursor } from '../../cursor.ts';
import {
  allConditions,
  breakConditions,
  hasDays,
  type KnownFilter,
  knowFilter,
  momentsOf,
  production,
  words,
} from './break-filter.ts';
import { beyond, orders, sortedBy, type Wanted } from './break-orders.ts';
import { type BreakRow, breakColumns, toBreak } from './break-row.ts';
import { isCommon } from './is-common.ts';
import { ONE_OF, searchFront } from './search-front.ts';

/**
 * A page of breaks, by keyset: a row that is neither changed nor new is shown once, whatever a run writes meanwhile.
 * Few are found first and then put in order. Many are walked in order, each state and severity in its own stretch of an
 * index, and the first of each put together: so a list of the open ones is as quick beside a million closed ones.
 */
export async function listBreaks(
  db: Db,
  workspace: string,
  given: BreakFilter,
  orderName: BreakOrder,
  paging: Paging,
): Promise<Page<TrackedBreak>> {
  const list = { workspace, filter: given, orderName };
  const filter = await knowFilter(db, workspace, given);
  const order = orders[orderName];
  const size = pageSize(paging.limit);
  const after = paging.after === undefined ? null : readCursor(list, paging.after, order.columns.length);
  const wanted: Wanted = {
    workspace,
    filter,
    order,
    after,
    sorted: sortedBy(orderName),
    limit: size + 1,
  };
  const rows = (await findFirst(db, wanted, orderName)) ?? (await walk(db, wanted));
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const latest = await latestRun(db, workspace, filter.environment ?? production);
  return {
    rows: shown.map((row) => toBreak(row, latest)),
    next: rows.length > size && last !== undefined ? writeCursor(list, order.key(last)) : null,
  };
}

/** The ways that are quicker than a walk where a filter leaves little, the likelier one first. */
async function findFirst(db: Db, wanted: Wanted, order: BreakOrder): Promise<readonly BreakRow[] | null> {
  if (isNarrow(wanted.filter)) return findFew(db, wanted);
  if (!isMany(wanted.filter, order)) return null;
  const few = () => findFew(db, wanted);
  const front = () => searchFront(db, wanted);
  // What a run did is asked for as a whole, which a sample would cost as much.
  const common = wanted.filter.outcomeOf === undefined && (await isCommon(db, wanted, ONE_OF));
  const [first, then] = common ? [front, few] : [few, front];
  return (await first()) ?? then();
}

/** Whether a filter leaves so little that a walk in order would find it only at the end. */
function isNarrow({ ids, assignee, fingerprint, afterRun }: KnownFilter): boolean {
  return [ids, assignee ?? undefined, fingerprint, afterRun].some((one) => one !== undefined);
}

/** Whether a filter may leave much or little, and no index has what it leaves in order. */
function isMany(filter: KnownFilter, order: BreakOrder): boolean {
  const { assignee, problem, leastMinor, mostMinor, kinds, symptoms, control, outcomeOf } = filter;
  const given = [problem, leastMinor, mostMinor, kinds, symptoms].some((one) => one !== undefined);
  const byMoment = order === 'newest' || order === 'oldest';
  return (
    [control, outcomeOf].some((one) => one !== undefined) ||
    assignee === null ||
    isSearch(filter) ||
    (order !== 'worst' && given) ||
    (!byMoment && hasDays(filter))
  );
}

/** Three letters are the least that the index of texts can be asked for. */
const isSearch = ({ text }: KnownFilter): boolean => words(text).some((word) => word.length > 2);

/** A symptom is its kinds, and they have an index. */
function kindsOf({ kinds, symptoms }: KnownFilter): readonly string[] | undefined {
  if (kinds !== undefined || symptoms === undefined) return kinds;
  return Object.entries(breakKinds).flatMap(([kind, symptom]) => (symptoms.includes(symptom) ? [kind] : []));
}

/** So many are found and put in order as quickly as they are walked in order. */
const FEW = 30_000;

/** Finds all that a filter leaves, and puts them in order; null where there are too many of them. */
async function findFew(db: Db, wanted: Wanted): Promise<readonly BreakRow[] | null> {
  const { workspace, filter, sorted, limit } = wanted;
  const values = new Values();
  const conditions = [allConditions(workspace, filter, values), ...momentsOf(filter, values)].join(' and ');
  const keyset = beyond(wanted, values)
    .map((condition) => `where ${condition}`)
    .join('');
  const rows = await ask<BreakRow & { readonly found: bigint }>(
    db,
    `with found as materialized (
       select b.id, b.severity, b.worth, b.moment from breaks b where ${conditions} limit ${FEW + 1}
     ), first as materialized (
       select b.id from found b ${keyset} order by ${sorted} limit ${limit}
     )
     select ${breakColumns}, c.found from (select count(*) as found from found) as c
     left join (breaks b join first on first.id = b.id and b.workspace = ${values.add(workspace)}) on true
     order by ${sorted}`,
    values.list,
  );
  if (rows.some(({ found }) => found > FEW)) return null;
  // A count stands alone where there is nothing to go with it.
  return rows.filter(({ id }) => id !== null);
}

/** Walks through all in order, each stretch until it has a page. */
function walk(db: Db, wanted: Wanted): Promise<readonly BreakRow[]> {
  const { workspace, filter, order, sorted, limit } = wanted;
  const values = new Values();
  const keyset = [...beyond(wanted, values), ...momentsOf(filter, values)];
  // Texts are compared row by row: the index of texts would be asked again for each stretch.
  const each = breakConditions(workspace, filter, values, "(b.search || '')");
  const conditions = [...each, ...keyset].join('\n  and ');
  const { states = lifeStates } = filter;
  const kinds = kindsOf(filter);
  // One equality for each leading column of an index, so that the rest of it is in order.
  const stretches = [
    { column: 'state', type: 'text', of: states },
    ...(order === orders.worst
      ? [{ column: 'severity', type: 'smallint', of: severities.map((_, at) => at) }]
      : []),
    ...(kinds === undefined ? [] : [{ column: 'kind', type: 'text', of: kinds }]),
  ];
  const from = stretches.map(
    ({ column, type, of }) => `unnest(${values.add(of)}::${type}[]) as ${column}s (value)`,
  );
  const equal = stretches.map(({ column }) => ` and b.${column} = ${column}s.value`);
  return ask<BreakRow>(
    db,
    `select b.* from ${from.join(' cross join ')}
     cross join lateral (
       select ${breakColumns} from breaks b where ${conditions}${equal.join('')}
       order by ${sorted} limit ${limit}
     ) as b
     order by ${sorted} limit ${limit}`,
    values.list,
  );
}

/** The number of the latest recorded run of an environment; 0 before the first. */
export async function latestRun(db: Db, workspace: string, environment: string): Promise<number> {
  const [row] = await ask<{ readonly number: number }>(
    db,
    'select coalesce(max(number), 0) as number from runs where workspace = $1 and environment = $2',
    [workspace, environment],
  );
  if (row === undefined) throw failure('bug', { what: 'a count gave no row' });
  return row.number;
}
