import { failure } from '../../../../../ground/index.ts';
import { symptoms } from '../../../../../model/index.ts';
import { healthOf, type Run, type RunResult, type RunStart } from '../../../../../model/workspace/index.ts';
import { ask } from '../../../ask.ts';
import type { Work } from '../../../connection.ts';
import { recordedRun, runById } from '../run-row.ts';
import { bringIn } from './bring-in.ts';
import { keepEvidence } from './keep-evidence.ts';
import { keepFacts } from './keep-facts.ts';
import { keepMeasures } from './keep-measures.ts';
import { mergeBreaks, type Recording } from './merge-breaks.ts';
import { mergeProblems } from './merge-problems.ts';
import { keepNames, nameProblems } from './name-problems.ts';
import { restWithProblem } from './rest-with-problem.ts';

/** Records a run in the transaction it is given: its breaks, its problems, and that it is done. */
export async function recordRun(work: Work, start: RunStart, result: RunResult): Promise<Run> {
  const { db } = work;
  const { id, workspace, environment } = start;
  // Runs of an environment are recorded one after the other: each is compared with the one before.
  await ask(db, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `tieout:${workspace}:${environment}`,
  ]);
  // A million rows are joined a few times: in memory, not on the disk.
  await ask(db, `set local work_mem = '128MB'`);
  const running = await ask(
    db,
    `select 1 from runs where id = $1 and state = 'running' and attempts = $2 for update`,
    [id, start.attempts ?? 1],
  );
  if (running.length === 0) throw failure('run-not-running', { id });
  const before = await recordedRun(db, workspace, environment);
  const recording: Recording = { db, start, result, before, number: (before?.number ?? 0) + 1 };

  await bringIn(work, start, result);
  await nameProblems(db, workspace, environment);
  await keepExposures(recording);
  await moveDays(recording);
  const { outcome, symptomOutcomes } = await mergeBreaks(recording);
  if (outcome.new + outcome.gone + outcome.back > MANY) await learnSizes(recording);
  await mergeProblems(recording);
  await restWithProblem(recording);
  await keepNames(db, workspace, environment);
  await keepEvidence(work, start, result);
  await keepFacts(db, start, result);
  await keepMeasures(db, start, result);
  await foldTallies(recording);
  await ask(
    db,
    `update runs set state = 'done', number = $2, ended_at = $3, folder = $4, inputs = $5, watermarks = $6, verdict = $7,
       summary = $8, outcome = $9, health = $10, symptom_outcomes = $11, code_version = $12
     where id = $1`,
    [
      id,
      recording.number,
      result.at,
      result.folder,
      JSON.stringify(result.inputs),
      JSON.stringify(result.watermarks),
      result.summary.verdict,
      JSON.stringify(result.summary),
      JSON.stringify(outcome),
      JSON.stringify(Object.fromEntries(symptoms.map((one) => [one, healthOf(result.summary, one)]))),
      JSON.stringify(symptomOutcomes),
      // Who began it may have died, and a later version have carried it out.
      start.codeVersion,
    ],
  );
  return runById(db, workspace, id);
}

/** So many changed rows make the planner's idea of the tables a wrong one, and what is asked next hundreds of times slower. */
const MANY = 500;

async function learnSizes({ db }: Recording): Promise<void> {
  for (const table of ['breaks', 'break_bodies', 'break_spans', 'life_events', 'problems'])
    await ask(db, `analyze ${table}`);
}

/** A day that was read twice counts as it was read most: exports overlap and begin in the middle of days. */
async function keepExposures({ db, start, result: { exposures } }: Recording): Promise<void> {
  await ask(
    db,
    `insert into exposures as e (workspace, environment, records, day, count)
     select $1, $2, * from unnest($3::text[], $4::date[], $5::integer[])
     on conflict (workspace, environment, records, day) do update set count = excluded.count where excluded.count > e.count`,
    [
      start.workspace,
      start.environment,
      exposures.map(({ records }) => records),
      exposures.map(({ day }) => day),
      exposures.map(({ count }) => count),
    ],
  );
}

/** Days are those of the books: where they are kept in another zone than before, what this run does not bring moves along. */
async function moveDays({ db, start, result, before }: Recording): Promise<void> {
  const { timeZone } = result.summary;
  if (before === null || before.summary?.timeZone === timeZone) return;
  await ask(
    db,
    `update breaks b set occurred_on = (b.occurred_at at time zone $3)::date
     where b.workspace = $1 and b.environment = $2 and b.occurred_on is distinct from (b.occurred_at at time zone $3)::date`,
    [start.workspace, start.environment, timeZone],
  );
  // What this run does bring has the day that it says.
  await ask(
    db,
    `update breaks b set occurred_on = i.occurred_on from incoming i
     where b.workspace = $1 and b.id = i.id and b.occurred_on is distinct from i.occurred_on`,
    [start.workspace],
  );
}

/** One row for each cell again. */
async function foldTallies({ db, start: { workspace, environment } }: Recording): Promise<void> {
  await ask(
    db,
    `with taken as (delete from break_tallies where workspace = $1 and environment = $2 returning *)
     insert into break_tallies
     select workspace, environment, state, symptom, kind, severity, assignee, occurred_on, sum(count), sum(base_minor),
       sum(unvalued) from taken
     group by workspace, environment, state, symptom, kind, severity, assignee, occurred_on
     having sum(count) <> 0 or sum(base_minor) <> 0 or sum(unvalued) <> 0`,
    [workspace, environment],
  );
}
