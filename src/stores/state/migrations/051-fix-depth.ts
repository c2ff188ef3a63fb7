import { type Kysely, sql } from 'kysely';

/**
 * A fix says whether it takes the symptom away or its cause, and which; of those before nobody said. What was made before
 * a fix and since is counted in the index alone: a problem can have a million breaks.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table fixes add column depth text collate "C", add column cause text collate "C"`.execute(
    db,
  );
}
