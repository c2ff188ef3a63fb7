import { severities } from '../../../../model/index.ts';
import type {
  KeptFacts,
  OpenTotals,
  PastRun,
  ProblemPast,
  Views,
} from '../../../../model/workspace/index.ts';
import { ask } from '../../ask.ts';
import type { Db } from '../../connection.ts';
import { readMeasures } from './measures.ts';

type DecisionViews = Pick<Views, 'openTotals' | 'problemPasts' | 'pastRuns' | 'keptFacts' | 'measures'>;

/** What decisions are made from that pages do not show as it is. */
export function decisionViewsOn(db: Db): DecisionViews {
  return {
    openTotals: (workspace, environment, states) => openTotals(db, [workspace, environment, states]),
    problemPasts: (workspace, problems) => problemPasts(db, workspace, problems),
    pastRuns: (workspace, environment, days) => pastRuns(db, [workspace, environment, days]),
    keptFacts: async (workspace, environment) => {
      const [row] = await ask<{ readonly body: KeptFacts }>(
        db,
        'select body from kept_facts where workspace = $1 and environment = $2',
        [workspace, environment],
      );
      return row?.body ?? null;
    },
    measures: (workspace, environment, from) => readMeasures(db, [workspace, environment, from]),
  };
}

/** Kinds from the tallies; fingerprints and the oldest from the breaks themselves, by their indexes. */
async function openTotals(db: Db, values: readonly [string, string, readonly string[]]): Promise<OpenTotals> {
  const kinds = await ask<{
    readonly kind: OpenTotals['kinds'][number]['kind'];
    readonly rank: number;
    readonly count: number;
    readonly base: string;
    readonly without: number;
  }>(
    db,
    `select kind, severity as rank, sum(count)::integer as count, sum(base_minor)::text as base, sum(unvalued)::integer as without
     from break_tallies where workspace = $1 and environment = $2 and state = any($3)
     group by 1, 2 having sum(count) > 0 order by 1, 2`,
    values,
  );
  const fingerprints = await ask<OpenTotals['fingerprints'][number]>(
    db,
    `select fingerprint, count(*)::integer as count from breaks
     where workspace = $1 and environment = $2 and state = any($3) and fingerprint is not null
     group by 1 order by 2 desc, 1`,
    values,
  );
  const oldestOf = async (severity: string): Promise<string | null> => {
    const [row] = await ask<{ readonly day: string | null }>(
      db,
      `select min(occurred_on)::text as day from (
         select occurred_on from break_tallies
         where workspace = $1 and environment = $2 and state = any($3) and ${severity}
         group by 1 having sum(count) > 0
       ) as days`,
      values,
    );
    return row?.day ?? null;
  };
  return {
    kinds: kinds.map(({ rank, base, without, ...rest }) => ({
      ...rest,
      severity: severities[rank] ?? 'minor',
      baseMinor: BigInt(base),
      withoutAmount: without,
    })),
    fingerprints,
    oldest: await oldestOf('true'),
    oldestCritical: await oldestOf(`severity = ${severities.indexOf('critical')}`),
  };
}

function problemPasts(
  db: Db,
  workspace: string,
  problems: readonly string[],
): Promise<readonly ProblemPast[]> {
  return ask<ProblemPast>(
    db,
    `select p.id as problem, coalesce(e.regressions, 0) as regressions, coalesce(f.fixes, '{}') as fixes
     from unnest($2::text[]) as p (id)
     left join (
       select subject, count(*)::integer as regressions from life_events
       where workspace = $1 and subject = any($2) and to_state = 'regressed' and from_state <> 'regressed' group by 1
     ) as e on e.subject = p.id
     left join (
       select problem, array_agg(id order by effective_at, id) as fixes from fixes
       where workspace = $1 and problem = any($2) and withdrawn_at is null group by 1
     ) as f on f.problem = p.id
     where e.subject is not null or f.problem is not null`,
    [workspace, problems],
  );
}

/** So many of the latest runs are told one by one: where they are nightly, all that there are. */
const LATEST = 60;

function pastRuns(db: Db, values: readonly [string, string, number]): Promise<readonly PastRun[]> {
  return ask<PastRun>(
    db,
    `with recorded as (
       select id, number, ended_at, row_number() over (order by number desc) as place,
         row_number() over (partition by (ended_at at time zone 'UTC')::date order by number desc) as of_day,
         max(ended_at) over () as last_at
       from runs where workspace = $1 and environment = $2 and number is not null
     )
     select r.id, r.number, r.ended_at as "endedAt", r.settings - 'profileText' as settings, r.code_version as "codeVersion",
       r.inputs, r.watermarks, r.verdict, r.health, r.summary - '{controls,files,tolerated,notes,run}'::text[] as summary
     from recorded c join runs r on r.id = c.id
     where c.ended_at > c.last_at - make_interval(days => $3) and (c.place <= ${LATEST} or c.of_day = 1)
     order by r.number desc`,
    values,
  );
}
