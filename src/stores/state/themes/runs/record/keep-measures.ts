import type { RunResult, RunStart } from '../../../../../model/workspace/index.ts';
import { ask } from '../../../ask.ts';
import type { Db } from '../../../connection.ts';

/** Keeps what was measured of each week; what a run knew in part never takes the place of what one before knew whole. */
export async function keepMeasures(
  db: Db,
  { id, workspace, environment }: RunStart,
  { measures = [] }: RunResult,
): Promise<void> {
  const rows = measures.flatMap(({ measure, weeks }) => weeks.map((week) => ({ measure, ...week })));
  await ask(
    db,
    `insert into measures as m (workspace, environment, run, measure, monday, value, taken_of, bad, complete, grain)
     select $1, $2, $3, * from unnest($4::text[], $5::date[], $6::float8[], $7::integer[], $8::integer[], $9::boolean[], $10::text[])
     on conflict (workspace, environment, measure, monday) do update
     set run = excluded.run, value = excluded.value, taken_of = excluded.taken_of, bad = excluded.bad,
       complete = excluded.complete, grain = excluded.grain
     where excluded.complete or not m.complete`,
    [
      workspace,
      environment,
      id,
      rows.map(({ measure }) => measure),
      rows.map(({ from }) => from),
      rows.map(({ value }) => value),
      rows.map((row) => row.of),
      rows.map(({ bad }) => bad),
      rows.map(({ complete }) => complete),
      rows.map(({ grain }) => grain ?? null),
    ],
  );
}
