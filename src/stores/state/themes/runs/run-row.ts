import { failure } from '../../../../ground/index.ts';
import type { Page, Paging, Run, RunState } from '../../../../model/workspace/index.ts';
import { ask } from '../../ask.ts';
import type { Db } from '../../connection.ts';
import { pageSize, readCursor, writeCursor } from '../../cursor.ts';

const columns = `workspace, id, environment, number, state, started_at as "startedAt", ended_at as "endedAt", by, settings,
  code_version as "codeVersion", folder, inputs, watermarks, verdict, health, summary, outcome,
  symptom_outcomes as "symptomOutcomes", failure, attempts`;

/** One run of a workspace. */
export async function getRun(db: Db, workspace: string, id: string): Promise<Run | null> {
  const [row] = await ask<Run>(db, `select ${columns} from runs where workspace = $1 and id = $2`, [
    workspace,
    id,
  ]);
  return row ?? null;
}

/** A run that must be there. */
export async function runById(db: Db, workspace: string, id: string): Promise<Run> {
  const run = await getRun(db, workspace, id);
  if (run === null) throw failure('record-not-found', { record: 'run', id });
  return run;
}

/** A recorded run of an environment by its number; the last one without it. */
export async function recordedRun(
  db: Db,
  workspace: string,
  environment: string,
  number?: number,
): Promise<Run | null> {
  const [row] = await ask<Run>(
    db,
    `select ${columns} from runs
     where workspace = $1 and environment = $2 and number is not null and ($3::integer is null or number = $3)
     order by number desc limit 1`,
    [workspace, environment, number ?? null],
  );
  return row ?? null;
}

/** A page of runs, the last one first. */
export async function listRuns(
  db: Db,
  workspace: string,
  filter: { readonly environment?: string; readonly states?: readonly RunState[] },
  paging: Paging,
): Promise<Page<Run>> {
  const list = { workspace, runs: filter };
  const size = pageSize(paging.limit);
  const after = paging.after === undefined ? null : readCursor(list, paging.after, 2);
  const rows = await ask<Run>(
    db,
    `select ${columns} from runs where workspace = $1
       and ($2::text is null or environment = $2) and ($3::text[] is null or state = any($3))
       and ($4::timestamptz is null or (started_at, id) < ($4::timestamptz, $5))
     order by started_at desc, id desc limit ${size + 1}`,
    [workspace, filter.environment ?? null, filter.states ?? null, after?.[0] ?? null, after?.[1] ?? null],
  );
  const last = rows.at(size - 1);
  return {
    rows: rows.slice(0, size),
    next: rows.length > size && last !== undefined ? writeCursor(list, [last.startedAt, last.id]) : null,
  };
}
