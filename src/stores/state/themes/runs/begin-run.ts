import { failure } from '../../../../ground/index.ts';
import type { Run, RunFailure, RunStart } from '../../../../model/workspace/index.ts';
import { ask } from '../../ask.ts';
import type { Db } from '../../connection.ts';
import { lockOf } from './hold-run.ts';
import { runById } from './run-row.ts';

/** The running runs whose lock nobody holds. */
export async function deadRuns(db: Db): Promise<readonly Run[]> {
  const running = await ask<{ readonly id: string; readonly workspace: string }>(
    db,
    `select id, workspace from runs where state = 'running' order by id`,
  );
  const dead: Run[] = [];
  for (const { id, workspace } of running) {
    if (await isFree(db, id)) dead.push(await runById(db, workspace, id));
  }
  return dead;
}

/** Writes a run down as running, unless another one of its environment is. */
export async function beginRun(db: Db, start: RunStart): Promise<Run> {
  const { id, workspace, environment } = start;
  // Who begins at the same moment waits here, and then sees this one.
  await ask(db, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `tieout:begin:${workspace}:${environment}`,
  ]);
  const [other] = await ask<{ readonly id: string }>(
    db,
    `select id from runs where workspace = $1 and environment = $2 and state = 'running'`,
    [workspace, environment],
  );
  if (other !== undefined) throw failure('run-under-way', { id: other.id, environment });
  await ask(
    db,
    `insert into runs (workspace, id, environment, state, started_at, by, settings, code_version)
     values ($1, $2, $3, 'running', $4, $5, $6, $7)`,
    [workspace, id, environment, start.at, start.by, JSON.stringify(start.settings), start.codeVersion],
  );
  return runById(db, workspace, id);
}

/** Begins a run once more, whose process has died. */
export async function resumeRun(db: Db, { workspace, id }: Pick<Run, 'workspace' | 'id'>): Promise<Run> {
  const resumed = await ask(
    db,
    `update runs set attempts = attempts + 1 where workspace = $1 and id = $2 and state = 'running' returning id`,
    [workspace, id],
  );
  if (resumed.length === 0) throw failure('run-not-running', { id });
  return runById(db, workspace, id);
}

/** Leaves a run to be begun once more: that this was cut short is not its fault. */
export async function leaveRun(
  db: Db,
  { workspace, id, attempts }: Pick<Run, 'workspace' | 'id' | 'attempts'>,
): Promise<void> {
  await ask(
    db,
    `update runs set attempts = attempts - 1 where workspace = $1 and id = $2 and state = 'running' and attempts = $3`,
    [workspace, id, attempts],
  );
}

/** Ends a run without a result. */
export async function endRun(
  db: Db,
  { workspace, id }: Pick<Run, 'workspace' | 'id'>,
  state: 'failed' | 'cancelled' | 'abandoned',
  at: string,
  why: RunFailure | null,
): Promise<Run> {
  const mayEnd = state !== 'abandoned' || (await isFree(db, id));
  const ended = await ask(
    db,
    `update runs set state = $3, ended_at = $4, failure = $5
     where workspace = $1 and id = $2 and state = 'running' and $6::boolean returning id`,
    [workspace, id, state, at, why === null ? null : JSON.stringify(why), mayEnd],
  );
  if (ended.length === 0) throw failure('run-not-running', { id });
  return runById(db, workspace, id);
}

/** Whether nobody holds a run; the lock is let go of with the transaction that asks. */
async function isFree(db: Db, id: string): Promise<boolean> {
  const [lock] = await ask<{ readonly free: boolean }>(
    db,
    'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free',
    [lockOf(id)],
  );
  return lock?.free === true;
}
