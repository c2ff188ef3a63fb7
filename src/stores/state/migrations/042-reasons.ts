import { type Kysely, sql } from 'kysely';

/** The reason for which something rests, by its code, so that it can be counted and filtered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // What was accepted before there were codes has its reason in words only.
  await sql`
    alter table breaks add column reason text collate "C" generated always as
      (coalesce(note ->> 'reason', case when note ->> 'why' is not null then 'other' end)) stored`.execute(
    db,
  );
  await sql`
    create index breaks_by_reason on breaks (workspace, environment, reason, state) where reason is not null`.execute(
    db,
  );
}
