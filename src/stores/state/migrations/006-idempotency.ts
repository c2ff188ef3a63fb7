import { type Kysely, sql } from 'kysely';

/** Requests that must have their effect once, and what they were answered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table idempotent_requests (
      scope text collate "C" not null,
      key text collate "C" not null,
      request_hash text collate "C" not null,
      began_at timestamptz not null,
      expires_at timestamptz not null,
      answer jsonb,
      primary key (scope, key)
    )`.execute(db);
  await sql`create index idempotent_requests_by_end on idempotent_requests (expires_at)`.execute(db);
}
