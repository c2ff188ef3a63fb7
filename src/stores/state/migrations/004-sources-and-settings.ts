import { type Kysely, sql } from 'kysely';

/** Where a workspace reads from, and what it has set. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sources (
      id text collate "C" primary key,
      workspace text collate "C" not null references workspaces (id),
      side text collate "C" not null check (side in ('shop', 'erp')),
      kind text collate "C" not null,
      name text not null,
      settings jsonb not null,
      watermark timestamptz,
      last_read_at timestamptz,
      last_failure jsonb not null default 'null',
      created_at timestamptz not null,
      archived_at timestamptz,
      version integer not null
    )`.execute(db);
  await sql`create index sources_of_workspace on sources (workspace, created_at, id)`.execute(db);
  await sql`
    create table settings (
      workspace text collate "C" not null references workspaces (id),
      key text collate "C" not null,
      value jsonb not null,
      changed_at timestamptz not null,
      changed_by text collate "C",
      version integer not null,
      primary key (workspace, key)
    )`.execute(db);
}
