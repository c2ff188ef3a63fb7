import { type Kysely, sql } from 'kysely';

/** What people write about breaks, problems, fixes and runs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table comments (
      id text collate "C" primary key,
      workspace text collate "C" not null references workspaces (id),
      subject_kind text collate "C" not null,
      subject_id text collate "C" not null,
      author text collate "C" not null references people (id),
      text text not null,
      created_at timestamptz not null,
      edited_at timestamptz,
      deleted_at timestamptz,
      version integer not null
    )`.execute(db);
  await sql`create index comments_of_subject on comments (workspace, subject_kind, subject_id, created_at, id)`.execute(
    db,
  );
}
