import { type Kysely, sql } from 'kysely';

/** Open breaks are counted by failure mode from the index alone: a million rows need not be read for it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index breaks_by_fingerprint`.execute(db);
  await sql`
    create index breaks_by_fingerprint on breaks (workspace, environment, fingerprint, state)
      where fingerprint is not null`.execute(db);
}
