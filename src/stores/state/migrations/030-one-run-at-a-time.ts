import { type Kysely, sql } from 'kysely';

/** An environment has one run under way; how often a run was begun, so that one that kills its process ends. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Of several that a former version left running, the newest goes on.
  await sql`
    update runs as r set state = 'abandoned', ended_at = now()
    where state = 'running' and exists (
      select 1 from runs as newer where newer.state = 'running' and newer.workspace = r.workspace
        and newer.environment = r.environment and (newer.started_at, newer.id) > (r.started_at, r.id))`.execute(
    db,
  );
  await sql`create unique index runs_one_running on runs (workspace, environment) where state = 'running'`.execute(
    db,
  );
  await sql`alter table runs add column attempts integer not null default 1`.execute(db);
}
