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
  const rows = await countAround(db, workspace, environment);
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
  return fixes.map(({ earlier, later, ...fix }) => {
    // Nothing new can fall among breaks that are named one by one.
    const around = fix.problem === null && fix.scope.kinds.length === 0 ? undefined : exposed?.get(fix.id);
    return {
      ...fix,
      before: { count: earlier, exposure: around?.before ?? null },
      since: { count: later, exposure: around?.since ?? null },
      knownUntil,
      untilMonthEnd: monthly.includes(fix.symptom),
    };
  });
}

const symptomOf = ([kind]: readonly BreakKind[]): Symptom | null =>
  kind === undefined ? null : breakKinds[kind];

/**
 * Breaks before each fix and since: of its problem, or else those it names. What was named one by one comes back only by
 * itself; what was fixed as a whole, by anything of its kind.
 */
function countAround(db: Db, workspace: string, environment: string): Promise<readonly FixRow[]> {
  const counts = `count(*) filter (where b.made_at is null or b.made_at <= a.effective_at)::integer as earlier,
    count(*) filter (where b.made_at > a.effective_at)::integer as later`;
  return ask<FixRow>(
    db,
    `with active as materialized (
       select *, scope -> 'kinds' <> '[]' as whole from fixes
       where workspace = $1 and withdrawn_at is null and scope ->> 'environment' = $2
     ), of_problem as (
       select a.id, ${counts}, count(*) filter (where b.made_at > a.effective_at and (a.whole or b.fix = a.id))::integer as recurred
       from active a join breaks b on b.workspace = $1 and b.environment = $2 and b.problem = a.problem group by a.id
     ), named as (
       select a.id, ${counts}, mode() within group (order by b.symptom) as symptom
       from active a join life_changes c on c.fix = a.id join life_events e on e.change = c.id
         join breaks b on b.workspace = $1 and b.id = e.subject
       where a.problem is null group by a.id
     )
     select a.id, a.what, a.by, a.depth, a.cause, a.effective_at as "effectiveAt", a.scope, a.problem,
       coalesce(p.symptom, n.symptom) as symptom, coalesce(o.earlier, n.earlier, 0) as earlier,
       coalesce(o.later, n.later, 0) as later, coalesce(o.recurred, n.later, 0) as recurred
     from active a left join problems p on p.workspace = $1 and p.id = a.problem
       left join of_problem o on o.id = a.id left join named n on n.id = a.id
     order by a.effective_at, a.id`,
    [workspace, environment],
  );
}
