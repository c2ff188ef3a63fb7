import { type Symptom, symptoms } from '../../../../model/index.ts';
import type {
  BreakSpan,
  Coverage,
  DayTotal,
  Exposure,
  NumberedRun,
  Proof,
  RecordEvidence,
  Views,
} from '../../../../model/workspace/index.ts';
import { ask, Values } from '../../ask.ts';
import type { Db } from '../../connection.ts';
import { recordedRun } from '../runs/run-row.ts';
import { allConditions, isKept, knowFilter } from './break-filter.ts';
import { decisionViewsOn } from './decision-views.ts';
import { fixFacts } from './fix-facts.ts';
import { silenceOf } from './silence-of.ts';

export function viewsOn(db: Db): Views {
  return {
    recorded: (workspace, environment, number) => recordedRun(db, workspace, environment, number),
    covered: (workspace, environment) => covered(db, workspace, environment),
    dayTotals: async (workspace, filter) => {
      const known = await knowFilter(db, workspace, filter);
      const values = new Values();
      const conditions = allConditions(workspace, known, values);
      const source = isKept(known)
        ? `select b.occurred_on, b.state, b.symptom, b.count, b.base_minor, b.unvalued from break_tallies b where ${conditions}`
        : `select b.occurred_on, b.state, b.symptom, 1 as count, b.base_minor, (b.base_minor is null)::integer as unvalued
           from breaks b where ${conditions}`;
      const rows = await ask<Omit<DayTotal, 'baseMinor'> & { readonly base: string }>(
        db,
        `select occurred_on as day, state, symptom, sum(count)::integer as count, coalesce(sum(base_minor), 0)::text as base,
           sum(unvalued)::integer as "withoutAmount"
         from (${source}) as b group by 1, 2, 3 having sum(count) <> 0 order by 1 nulls last, 2, 3`,
        values.list,
      );
      return rows.map(({ base, ...rest }) => ({ ...rest, baseMinor: BigInt(base) }));
    },
    spans: (workspace, environment, id) => spans(db, workspace, environment, id),
    runsSince: (workspace, environment, number, most) =>
      ask<NumberedRun>(
        db,
        `select run, number, at from (
           select id as run, number, ended_at as at from runs
           where workspace = $1 and environment = $2 and number >= $3 order by number desc limit $4
         ) as last order by number`,
        [workspace, environment, number, most],
      ),
    proof: (workspace, problem) => proof(db, workspace, problem),
    exposures: (workspace, environment, from) =>
      ask<Exposure>(
        db,
        `select day, records, count from exposures where workspace = $1 and environment = $2 and day >= $3::date
         order by day, records`,
        [workspace, environment, from],
      ),
    fixFacts: (workspace, environment) => fixFacts(db, workspace, environment),
    ...decisionViewsOn(db),
    evidence: async (workspace, id) => {
      const [row] = await ask<{ readonly run: string; readonly body: Omit<RecordEvidence, 'run'> }>(
        db,
        'select run, body from break_evidence where workspace = $1 and id = $2',
        [workspace, id],
      );
      return row === undefined ? null : { ...row.body, run: row.run };
    },
  };
}

/** A run knows from both sides what lies in the reach of both, of each symptom that it had something to look at for. */
async function covered(
  db: Db,
  workspace: string,
  environment: string,
): Promise<Readonly<Partial<Record<Symptom, readonly Coverage[]>>>> {
  const rows = await ask<Coverage & { readonly symptom: Symptom }>(
    db,
    `select symptom, lower(part) as "from", upper(part) as "to" from (
       select symptom, unnest(range_agg(tstzrange(first_at, last_at, '[]'))) as part from (
         select s.symptom,
           greatest((r.watermarks -> 'shop' ->> 'from')::timestamptz, (r.watermarks -> 'erp' ->> 'from')::timestamptz) as first_at,
           least((r.watermarks -> 'shop' ->> 'to')::timestamptz, (r.watermarks -> 'erp' ->> 'to')::timestamptz) as last_at
         from runs r cross join unnest($3::text[]) as s (symptom)
         where r.workspace = $1 and r.environment = $2 and r.number is not null
           and coalesce(r.health ->> s.symptom, 'no-data') <> 'no-data'
           and jsonb_typeof(r.watermarks -> 'shop') = 'object' and jsonb_typeof(r.watermarks -> 'erp') = 'object'
       ) as reach where first_at <= last_at group by symptom
     ) as parts order by 1, 2`,
    [workspace, environment, symptoms],
  );
  return Object.fromEntries(symptoms.map((one) => [one, rows.filter(({ symptom }) => symptom === one)]));
}

interface SpanRow extends Omit<BreakSpan, 'atRisk'> {
  readonly minor: bigint;
  readonly currency: string;
}

async function spans(
  db: Db,
  workspace: string,
  environment: string,
  id: string,
): Promise<readonly BreakSpan[]> {
  const rows = await ask<SpanRow>(
    db,
    `select from_run as "fromRun", to_run as "toRun", ended, expected, actual, at_risk_minor as minor, currency
     from break_spans where workspace = $1 and environment = $2 and id = $3 order by from_run`,
    [workspace, environment, id],
  );
  return rows.map(({ minor, currency, ...rest }) => ({ ...rest, atRisk: { minor, currency } }));
}

async function proof(db: Db, workspace: string, id: string): Promise<Proof | null> {
  const [row] = await ask<{
    readonly environment: string;
    readonly symptom: Symptom;
    readonly fix: string;
    readonly effectiveAt: string;
  }>(
    db,
    `select p.environment, p.symptom, f.id as fix, f.effective_at as "effectiveAt" from problems p
     join fixes f on f.workspace = p.workspace and f.id = p.fix and f.withdrawn_at is null
     where p.workspace = $1 and p.id = $2`,
    [workspace, id],
  );
  if (row === undefined) return null;
  const { environment, symptom, fix, effectiveAt } = row;
  const run = await recordedRun(db, workspace, environment);
  const judged =
    run === null
      ? null
      : await silenceOf(db, { workspace, environment, problem: id, symptom, effectiveAt, run });
  return { fix, effectiveAt, judged };
}
