import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { Migrator } from 'kysely/migration';
import { failure, isFailure } from '../../ground/index.ts';
import type { Db } from './connection.ts';
import { migrations } from './migrations/index.ts';
import { stateFailure } from './state-failure.ts';

/**
 * Brings the tables to what this version needs: all outstanding changes in one transaction, one process at a time.
 * Fails with `state-newer`, `state-lost` or `state-migration-failed`; then nothing has changed.
 */
export async function migrate(
  db: Db,
  known: Readonly<Record<string, Migration>> = migrations,
): Promise<void> {
  await refuseNewer(db, known);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...known }) } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const meant = stateFailure(error);
  // A server that went away meanwhile says nothing against the change.
  if (isFailure(meant) && meant.code === 'state-lost') throw meant;
  const failed = results.find(({ status }) => status === 'Error')?.migrationName ?? '(its preparation)';
  const reason = error instanceof Error ? error.message : String(error);
  throw failure('state-migration-failed', { migration: failed, reason }, { cause: error });
}

async function refuseNewer(db: Db, known: Readonly<Record<string, Migration>>): Promise<void> {
  const there = await sql<{
    there: boolean;
  }>`select to_regclass('kysely_migration') is not null as there`.execute(db);
  if (there.rows[0]?.there !== true) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const unknown = rows.find(({ name }) => !Object.hasOwn(known, name));
  if (unknown !== undefined) throw failure('state-newer', { migration: unknown.name });
}
