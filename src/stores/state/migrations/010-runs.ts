import { type Kysely, sql } from 'kysely';

/** Runs of the flow, and how many records of each day could have broken. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table runs (
      workspace text collate "C" not null references workspaces (id) on delete cascade,
      id text collate "C" primary key,
      environment text collate "C" not null,
      number integer,
      state text collate "C" not null,
      started_at timestamptz not null,
      ended_at timestamptz,
      by text collate "C" not null,
      settings jsonb not null,
      code_version text not null,
      folder text,
      inputs jsonb not null default '[]',
      watermarks jsonb,
      verdict text,
      health jsonb,
      summary jsonb,
      outcome jsonb,
      failure jsonb,
      unique (workspace, environment, number),
      check ((state = 'done') = (number is not null))
    )`.execute(db);
  await sql`create index runs_by_start on runs (workspace, started_at desc, id)`.execute(db);
  await sql`create index runs_running on runs (id) where state = 'running'`.execute(db);
  await sql`
    create table exposures (
      workspace text collate "C" not null references workspaces (id) on delete cascade,
      environment text collate "C" not null,
      records text collate "C" not null,
      day date not null,
      count integer not null,
      primary key (workspace, environment, records, day)
    )`.execute(db);
}
