import { type Kysely, sql } from 'kysely';

/** What runs measured of the workflow, week by week: each week as the last run that knew it whole found it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table measures (
      workspace text collate "C" not null references workspaces (id) on delete cascade,
      environment text collate "C" not null,
      measure text collate "C" not null,
      monday date not null,
      run text collate "C" not null,
      value double precision,
      taken_of integer not null,
      bad integer,
      complete boolean not null,
      grain text collate "C",
      primary key (workspace, environment, measure, monday)
    )`.execute(db);
}
