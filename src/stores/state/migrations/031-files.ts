import { type Kysely, sql } from 'kysely';

/** What was uploaded; the bytes lie beside the state, in a folder by the id. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table files (
      workspace text collate "C" not null references workspaces (id) on delete cascade,
      id text collate "C" primary key,
      name text not null,
      bytes bigint not null,
      sha256 text collate "C" not null,
      uploaded_at timestamptz not null,
      by text collate "C" not null,
      recognised jsonb,
      failure jsonb
    )`.execute(db);
  await sql`create index files_by_time on files (workspace, uploaded_at desc, id)`.execute(db);
}
