import { failure } from '../../../../ground/index.ts';
import type {
  ComparedBreak,
  Page,
  Paging,
  Run,
  RunComparison,
  RunDifference,
} from '../../../../model/workspace/index.ts';
import { ask } from '../../ask.ts';
import type { Db } from '../../connection.ts';
import { pageSize, readCursor, writeCursor } from '../../cursor.ts';
import { getRun } from './run-row.ts';

interface Pair {
  readonly before: Run & { readonly number: number };
  readonly after: Run & { readonly number: number };
}

/** The spans of `$1, $2` that hold at run `$3` and at run `$4`, side by side, each with how it stands. */
const compared = (condition: string): string => `
  select id, case when l.id is null then 'new' when r.id is not null then
      case when l.meaning = r.meaning then 'same' else 'changed' end
    -- A run that could not have found it again says nothing about it.
    when $4 > $3 and (select s.ended from break_spans s where s.workspace = $1 and s.environment = $2 and s.id = l.id
      and s.to_run <= $4 order by s.from_run desc limit 1) = 'not-looked' then 'not-looked'
    else 'gone' end as difference,
    l.expected as "oldExpected", l.actual as "oldActual", l.at_risk_minor as "oldMinor", l.currency as "oldCurrency",
    r.expected as "newExpected", r.actual as "newActual", r.at_risk_minor as "newMinor", r.currency as "newCurrency"
  from (select * from break_spans where workspace = $1 and environment = $2 and from_run <= $3
      and (to_run is null or to_run > $3) ${condition}) as l
    full join (select * from break_spans where workspace = $1 and environment = $2 and from_run <= $4
      and (to_run is null or to_run > $4) ${condition}) as r using (id)`;

/** Only what began or ended between the two can differ. */
const touched = `and id in (
  select id from break_spans where workspace = $1 and environment = $2 and from_run > least($3, $4) and from_run <= greatest($3, $4)
  union select id from break_spans where workspace = $1 and environment = $2 and to_run > least($3, $4) and to_run <= greatest($3, $4))`;

/** How many breaks are new, gone, changed, the same, or not looked at, from one recorded run to another. */
export async function compareRuns(
  db: Db,
  workspace: string,
  before: string,
  after: string,
): Promise<RunComparison> {
  const pair = await both(db, workspace, before, after);
  const rows = await ask<{ readonly difference: RunDifference; readonly count: number }>(
    db,
    `select difference, count(*)::integer as count from (${compared(touched)}) as c group by 1
     union all
     select 'same', count(*)::integer from break_spans where workspace = $1 and environment = $2
       and from_run <= least($3, $4) and (to_run is null or to_run > greatest($3, $4))`,
    keyOf(pair),
  );
  const counts = { new: 0, gone: 0, changed: 0, same: 0, 'not-looked': 0 };
  for (const { difference, count } of rows) counts[difference] += count;
  return { counts };
}

interface ComparedRow {
  readonly id: string;
  readonly difference: RunDifference;
  readonly oldExpected: string | null;
  readonly oldActual: string | null;
  readonly oldMinor: bigint | null;
  readonly oldCurrency: string | null;
  readonly newExpected: string | null;
  readonly newActual: string | null;
  readonly newMinor: bigint | null;
  readonly newCurrency: string | null;
}

/** A page of the breaks that stand in one way, by id. */
export async function listDifferences(
  db: Db,
  workspace: string,
  [before, after]: readonly [string, string],
  difference: RunDifference,
  paging: Paging,
): Promise<Page<ComparedBreak>> {
  const list = { workspace, before, after, difference };
  const pair = await both(db, workspace, before, after);
  const size = pageSize(paging.limit);
  const [last] = paging.after === undefined ? [''] : readCursor(list, paging.after, 1);
  const rows = await ask<ComparedRow>(
    db,
    `select * from (${compared(difference === 'same' ? '' : touched)}) as c
     where difference = $5 and id > $6 order by id limit ${size + 1}`,
    [...keyOf(pair), difference, last],
  );
  const end = rows.at(size - 1);
  return {
    rows: rows.slice(0, size).map((row) => ({
      id: row.id,
      difference: row.difference,
      before: said(row.oldMinor, row.oldCurrency, row.oldExpected, row.oldActual),
      after: said(row.newMinor, row.newCurrency, row.newExpected, row.newActual),
    })),
    next: rows.length > size && end !== undefined ? writeCursor(list, [end.id]) : null,
  };
}

function said(
  minor: bigint | null,
  currency: string | null,
  expected: string | null,
  actual: string | null,
): ComparedBreak['before'] {
  return minor === null || currency === null ? null : { expected, actual, atRisk: { minor, currency } };
}

const keyOf = ({ before, after }: Pair): readonly unknown[] => [
  before.workspace,
  before.environment,
  before.number,
  after.number,
];

async function both(db: Db, workspace: string, before: string, after: string): Promise<Pair> {
  const [one, two] = [await getRun(db, workspace, before), await getRun(db, workspace, after)];
  const lacking = one === null ? before : two === null ? after : null;
  if (one === null || two === null) throw failure('record-not-found', { record: 'run', id: String(lacking) });
  if (one.number === null || two.number === null || one.environment !== two.environment) {
    throw failure('run-not-comparable', { before, after });
  }
  return { before: { ...one, number: one.number }, after: { ...two, number: two.number } };
}
