import type { RunResult, RunStart } from '../../../../../model/workspace/index.ts';
import { ask } from '../../../ask.ts';
import type { Db } from '../../../connection.ts';

/** Keeps what decisions lean on, in place of what the run before kept; the run's problems are named by now. */
export async function keepFacts(
  db: Db,
  { id, workspace, environment }: RunStart,
  { kept }: RunResult,
): Promise<void> {
  if (kept === undefined) {
    await ask(db, 'delete from kept_facts where workspace = $1 and environment = $2', [
      workspace,
      environment,
    ]);
    return;
  }
  const named = await ask<{ readonly source: string; readonly problem: string }>(
    db,
    'select source_id as source, problem from named where source_id = any($1)',
    [kept.problems.map(({ problem }) => problem)],
  );
  const nameOf = new Map(named.map(({ source, problem }) => [source, problem]));
  const problems = kept.problems.map((one) => ({ ...one, problem: nameOf.get(one.problem) ?? one.problem }));
  await ask(
    db,
    `insert into kept_facts (workspace, environment, run, body) values ($1, $2, $3, $4)
     on conflict (workspace, environment) do update set run = excluded.run, body = excluded.body`,
    [workspace, environment, id, JSON.stringify({ ...kept, problems })],
  );
}
