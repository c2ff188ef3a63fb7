import { type Kysely, sql } from 'kysely';

/**
 * Browsers from which somebody has signed in before: who fails from elsewhere cannot slow those down. Of what a browser
 * keeps, the hash alone is here.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table known_browsers (
      secret_hash text collate "C" not null,
      person text collate "C" not null references people (id),
      last_used_at timestamptz not null,
      primary key (secret_hash, person)
    )`.execute(db);
  await sql`create index known_browsers_of_person on known_browsers (person, last_used_at)`.execute(db);
  await sql`create index one_time_links_of_workspace on one_time_links (workspace, created_at)`.execute(db);
}
