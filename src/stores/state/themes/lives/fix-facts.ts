import { dayInZone } from '../../../../ground/time.ts';
import type { FixFact } from '../../../../model/decision/index.ts';
import { type BreakKind, breakKinds, type Symptom } from '../../../../model/index.ts';
import type { Fix } from '../../../../model/workspace/index.ts';
import { ask } from '../../ask.ts';
import type { Db } from '../../connection.ts';
import { watermarkOf } from '../runs/record/what-was-looked-at.ts';
import { recordedRun } from '../runs/run-row.ts';
import { exposuresAround } from './exposures-around.ts';
import { monthly } from './silence-of.ts';

interface FixRow extends Omit<Fix, 'workspace' | 'at'> {
  readonly symptom: Symptom | null;
  readonly earlier: number;
  readonly later: number;
  readonly recurred: number;
}

/** What is known of each fix of an environment, by the last recorded run; one of which no break is known is left out. */
export async function fixFacts(db: Db, workspace: string, environment: string): Promise<readonly FixFact[]> {
  const run = await recordedRun(db, workspace, environment);
  const timeZone = run?.summary?.timeZone;
  const knownUntil = run === null ? null : watermarkOf(run);
  const rows = await fixesOf(db, workspace, environment);
  const counts = await countOfProblems(db, workspace, environment, rows);
  const fixes = rows.flatMap((row) => {
    const symptom = row.symptom ?? symptomOf(row.scope.kinds);
    return symptom === null ? [] : [{ ...row, symptom }];
  });
  const exposed =
    knownUntil === null || timeZone === undefined
      ? null
      : await exposuresAround(db, workspace, environment, {
          fixes: fixes.map(({ id, symptom, effectiveAt }) => ({
            id,
            symptom,
            day: dayInZone(effectiveAt, timeZone),
          })),
          until: dayInZone(knownUntil, timeZone),
        });
  return fixes.map(({ earlier, later, recurred, ...fix }) => {
    const isWhole = fix.scope.kinds.length > 0;
    const counted = counts.get(fix.id) ?? { earlier, later };
    // Nothing new can fall among breaks that are named one by one.
    const around = isWhole || fix.problem !== null ? exposed?.get(fix.id) : undefined;
    return {
      ...fix,
      before: { count: counted.earlier, exposure: around?.before ?? null },
      since: { count: counted.later, exposure: around?.since ?? null },
      recurred: isWhole ? counted.later : recurred,
      knownUntil,
      untilMonthEnd: monthly.includes(fix.symptom),
    };
  });
}

const symptomOf = ([kind]: readonly BreakKind[]): Symptom | null =>
  kind === undefined ? null : breakKinds[kind];

/** What a fix is about, and the counts of those that name breaks one by one: these come back only by themselves. */
function fixesOf(db: Db, workspace: string, environment: string): Promise<readonly FixRow[]> {
  return ask<FixRow>(
    db,
    `with active as materialized (
       select * from fixes where workspace = $1 and withdrawn_at is null and scope ->> 'environment' = $2
     ), named as (
       select a.id, count(*) filter (where b.made_at is null or b.made_at <= a.effective_at)::integer as earlier,
         count(*) filter (where b.made_at > a.effective_at)::integer as later,
         mode() within group (order by b.symptom) as symptom
       from active a join life_changes c on c.fix = a.id join life_events e on e.change = c.id
         join breaks b on b.workspace = $1 and b.id = e.subject
       where a.problem is null group by a.id
     )
     select a.id, a.what, a.by, a.depth, a.cause, a.effective_at as "effectiveAt", a.scope, a.problem,
       coalesce(p.symptom, n.symptom) as symptom, coalesce(n.earlier, 0) as earlier, coalesce(n.later, 0) as later,
       (select count(*) from breaks b where b.workspace = $1 and b.fix = a.id and b.made_at > a.effective_at)::integer as recurred
     from active a left join problems p on p.workspace = $1 and p.id = a.problem left join named n on n.id = a.id
     order by a.effective_at, a.id`,
    [workspace, environment],
  );
}

/** The breaks of a problem before each of its fixes and since, all counted in one go: there may be a million. */
async function countOfProblems(
  db: Db,
  workspace: string,
  environment: string,
  fixes: readonly FixRow[],
): Promise<ReadonlyMap<string, { readonly earlier: number; readonly later: number }>> {
  const onProblems = fixes.filter(({ problem }) => problem !== null);
  const rows = await ask<{ readonly id: string; readonly earlier: number; readonly later: number }>(
    db,
    `with bounds as materialized (
       select problem, array_agg(id order by effective_at, id) as ids,
         -- What was made at that very moment was made before it.
         array_agg(effective_at + interval '1 microsecond' order by effective_at, id) as since
       from fixes where id = any($3) group by problem
     ), slots as (
       select b.problem, width_bucket(coalesce(b.made_at, '-infinity'), o.since) as slot, count(*) as count
       from breaks b join bounds o on o.problem = b.problem
       where b.workspace = $1 and b.environment = $2 and b.problem = any($4) group by 1, 2
     )
     select o.ids[place] as id, coalesce(sum(s.count) filter (where s.slot < place), 0)::integer as earlier,
       coalesce(sum(s.count) filter (where s.slot >= place), 0)::integer as later
     from bounds o cross join generate_subscripts(o.ids, 1) as place join slots s on s.problem = o.problem
     group by 1`,
    [
      workspace,
      environment,
      onProblems.map(({ id }) => id),
      [...new Set(onProblems.map(({ problem }) => problem))],
    ],
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
