import { type Kysely, sql } from 'kysely';

/** What the last run of an environment found that decisions lean on and that no list holds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table kept_facts (
      workspace text collate "C" not null references workspaces (id) on delete cascade,
      environment text collate "C" not null,
      run text collate "C" not null,
      body jsonb not null,
      primary key (workspace, environment)
    )`.execute(db);
}
