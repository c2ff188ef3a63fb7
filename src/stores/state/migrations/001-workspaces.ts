import { type Kysely, sql } from 'kysely';

/** Workspaces: everything else belongs to one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table workspaces (
      id text collate "C" primary key,
      name text not null,
      created_at timestamptz not null,
      version integer not null
    )`.execute(db);
}
