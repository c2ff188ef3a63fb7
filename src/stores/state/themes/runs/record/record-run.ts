import { failure } from '../../../../../ground/index.ts';
import { symptoms } from '../../../../../model/index.ts';
import { healthOf, type Run, type RunResult, type RunStart } from '../../../../../model/workspace/index.ts';
import { ask } from '../../../ask.ts';
import type { Work } from '../../../connection.ts';
import { runBefore, runById } from '../run-row.ts';
import { bringIn } from './bring-in.ts';
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
  const running = await ask(db, `select 1 from runs where id = $1 and state = 'running' for update`, [id]);
  if (running.length === 0) throw failure('run-not-running', { id });
  const before = await runBefore(db, workspace, environment);
  const recording: Recording = { db, start, result, before, number: (before?.number ?? 0) + 1 };

  await bringIn(work, start, result);
  await nameProblems(db, workspace, environment);
  await keepExposures(recording);
  const outcome = await mergeBreaks(recording);
  if (outcome.new + outcome.gone + outcome.back > MANY) await learnSizes(recording);
  await mergeProblems(recording);
  await restWithProblem(recording);
  await keepNames(db, workspace, environment);
  await foldTallies(recording);
  await ask(
    db,
    `update runs set state = 'done', number = $2, ended_at = $3, folder = $4, inputs = $5, watermarks = $6, verdict = $7,
       summary = $8, outcome = $9, health = $10 where id = $1`,
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

/** One row for each cell again. */
async function foldTallies({ db, start: { workspace, environment } }: Recording): Promise<void> {
  await ask(
    db,
    `with taken as (delete from break_tallies where workspace = $1 and environment = $2 returning *)
     insert into break_tallies
     select workspace, environment, state, symptom, kind, severity, assignee, sum(count), sum(base_minor) from taken
     group by workspace, environment, state, symptom, kind, severity, assignee having sum(count) <> 0 or sum(base_minor) <> 0`,
    [workspace, environment],
  );
}
