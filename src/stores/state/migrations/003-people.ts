import { type Kysely, sql } from 'kysely';

/** Who may sign in, what they may do, and with which sessions and tokens they do it. Secrets are kept as hashes only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table people (
      id text collate "C" primary key,
      email text not null,
      email_key text collate "C" not null,
      name text not null,
      password_hash text collate "C",
      openid_issuer text collate "C",
      openid_subject text collate "C",
      created_at timestamptz not null,
      disabled_at timestamptz,
      version integer not null,
      constraint people_email unique (email_key),
      constraint people_openid unique (openid_issuer, openid_subject),
      check ((openid_issuer is null) = (openid_subject is null))
    )`.execute(db);
  await sql`
    create table members (
      workspace text collate "C" not null references workspaces (id),
      person text collate "C" not null references people (id),
      role text collate "C" not null check (role in ('viewer', 'operator', 'approver', 'admin')),
      primary key (workspace, person)
    )`.execute(db);
  await sql`create index members_of_person on members (person)`.execute(db);
  await sql`
    create table one_time_links (
      secret_hash text collate "C" primary key,
      purpose text collate "C" not null,
      person text collate "C" references people (id),
      workspace text collate "C" references workspaces (id),
      role text collate "C",
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz
    )`.execute(db);
  await sql`
    create table sessions (
      id text collate "C" primary key,
      person text collate "C" not null references people (id),
      secret_hash text collate "C" not null unique,
      created_at timestamptz not null,
      last_seen_at timestamptz not null,
      idle_until timestamptz not null,
      expires_at timestamptz not null,
      ended_at timestamptz,
      user_agent text
    )`.execute(db);
  await sql`create index sessions_of_person on sessions (person)`.execute(db);
  await sql`create index sessions_by_end on sessions (expires_at)`.execute(db);
  await sql`
    create table api_tokens (
      id text collate "C" primary key,
      workspace text collate "C" not null references workspaces (id),
      person text collate "C" not null references people (id),
      name text not null,
      secret_hash text collate "C" not null unique,
      scopes text[] not null,
      created_at timestamptz not null,
      expires_at timestamptz,
      last_used_at timestamptz,
      revoked_at timestamptz
    )`.execute(db);
  await sql`create index api_tokens_of_workspace on api_tokens (workspace, created_at desc, id)`.execute(db);
}
