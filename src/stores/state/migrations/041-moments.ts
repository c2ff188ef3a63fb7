import { type Kysely, sql } from 'kysely';

/** A break whose day is known and whose time is not is listed by its day, not as if nobody knew when it was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table breaks drop column moment`.execute(db);
  await sql`
    alter table breaks add column moment timestamptz not null generated always as
      (coalesce(occurred_at, occurred_on::timestamp at time zone 'UTC', timestamptz '0001-01-01 00:00:00+00')) stored`.execute(
    db,
  );
  await sql`create index breaks_by_moment on breaks (workspace, environment, state, moment, id)`.execute(db);
}
