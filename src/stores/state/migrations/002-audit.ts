import { type Kysely, sql } from 'kysely';

/**
 * The audit log: a chain of hashes for each workspace. The server itself refuses to change or remove an entry; who
 * switches that off is found out by the hashes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_entries (
      chain text collate "C" not null,
      sequence bigint not null,
      id text collate "C" not null unique,
      at timestamptz not null,
      actor_kind text collate "C" not null,
      actor_id text collate "C",
      actor_name text not null,
      action text collate "C" not null,
      subject_kind text collate "C",
      subject_id text collate "C",
      details jsonb not null,
      previous text collate "C" not null,
      hash text collate "C" not null,
      primary key (chain, sequence)
    )`.execute(db);
  await sql`create index audit_entries_of_subject on audit_entries (chain, subject_kind, subject_id, sequence)`.execute(
    db,
  );
  await sql`
    create table audit_heads (
      chain text collate "C" primary key,
      sequence bigint not null,
      hash text collate "C" not null
    )`.execute(db);
  await sql`
    create function refuse_audit_change() returns trigger language plpgsql as $$
    begin
      raise exception 'the audit log is only ever added to';
    end $$`.execute(db);
  await sql`
    create trigger audit_entries_stay before update or delete or truncate on audit_entries
    for each statement execute function refuse_audit_change()`.execute(db);
}
