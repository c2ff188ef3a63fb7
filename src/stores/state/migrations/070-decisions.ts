import { type Kysely, sql } from 'kysely';

/**
 * Decisions and what they stand on. The server itself refuses to change or remove one; what ends it is written beside
 * it, and no more than once. A waiver is seconded once and withdrawn once, by nobody twice.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table waivers (
      workspace text collate "C" not null references workspaces (id),
      environment text collate "C" not null,
      id text collate "C" primary key,
      criterion text collate "C" not null,
      reason text not null,
      person text collate "C" not null,
      by text not null,
      at timestamptz not null,
      expires_at timestamptz not null,
      second_person text collate "C",
      second_by text,
      second_at timestamptz,
      withdrawn_by text,
      withdrawn_at timestamptz,
      constraint two_people check (second_person <> person)
    )`.execute(db);
  await sql`create index waivers_by_time on waivers (workspace, environment, at, id)`.execute(db);
  await sql`
    create table proofs (
      workspace text collate "C" not null references workspaces (id),
      environment text collate "C" not null,
      id text collate "C" primary key,
      run text collate "C" not null,
      by text not null,
      at timestamptz not null,
      proof jsonb not null
    )`.execute(db);
  await sql`create index proofs_by_time on proofs (workspace, environment, at desc, id desc)`.execute(db);
  await sql`
    create table decisions (
      workspace text collate "C" not null references workspaces (id),
      environment text collate "C" not null,
      id text collate "C" primary key,
      at timestamptz not null,
      person text collate "C" not null,
      by text not null,
      reason text,
      verdict text collate "C" not null,
      evidence_sha256 text collate "C" not null,
      reading_sha256 text collate "C" not null,
      code_version text collate "C" not null,
      basis jsonb not null,
      evidence text not null,
      reading text not null
    )`.execute(db);
  await sql`create index decisions_by_time on decisions (workspace, at desc, id desc)`.execute(db);
  await sql`
    create table decision_revocations (
      decision text collate "C" primary key references decisions (id),
      at timestamptz not null,
      why text not null
    )`.execute(db);
  await sql`
    create function refuse_decision_change() returns trigger language plpgsql as $$
    begin
      raise exception 'decisions are only ever added to';
    end $$`.execute(db);
  for (const table of ['decisions', 'decision_revocations', 'proofs'])
    await sql`
      create trigger ${sql.ref(`${table}_stay`)} before update or delete or truncate on ${sql.table(table)}
      for each statement execute function refuse_decision_change()`.execute(db);
}
