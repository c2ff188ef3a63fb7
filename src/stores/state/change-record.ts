import type { Kysely } from 'kysely';
import { failure } from '../../ground/index.ts';
import type { Json } from '../../model/workspace/index.ts';
import type { Db } from './connection.ts';
import { isDuplicate } from './state-failure.ts';
import type { Tables } from './tables/index.ts';

/** Tables whose rows have a version. */
type Versioned = {
  [Name in keyof Tables]: Tables[Name] extends { readonly version: number } ? Name : never;
}[keyof Tables];

type Row = Readonly<Record<string, unknown>>;

/**
 * Changes the one row of a key if it still has the version that the change was made to, and counts the version up.
 * Fails with `record-not-found` or `record-changed`.
 */
export async function changeRecord(
  db: Db,
  table: Versioned,
  record: string,
  key: Readonly<Record<string, string>>,
  version: number,
  fields: Row,
): Promise<void> {
  // Which columns a key has is known by the caller alone.
  const loose = db as unknown as Kysely<Record<string, Row>>;
  const where = Object.entries(key);
  const changed = await where
    .reduce(
      (query, [name, value]) => query.where(name, '=', value),
      loose
        .updateTable(table)
        .set({ ...fields, version: version + 1 })
        .where('version', '=', version),
    )
    .executeTakeFirst();
  if (changed.numUpdatedRows === 1n) return;

  const found = await where
    .reduce(
      (query, [name, value]) => query.where(name, '=', value),
      loose.selectFrom(table).select('version'),
    )
    .executeTakeFirst();
  const id = where.at(-1)?.[1] ?? '';
  if (found === undefined) throw failure('record-not-found', { record, id });
  throw failure('record-changed', { record, id, version: Number(found['version']), expected: version });
}

/** Fails with `record-exists` when something of that name is there already. */
export async function addRecord(
  record: string,
  name: string,
  insert: { execute(): Promise<unknown> },
): Promise<void> {
  try {
    await insert.execute();
  } catch (cause) {
    if (!isDuplicate(cause)) throw cause;
    throw failure('record-exists', { record, name }, { cause });
  }
}

/** The record, which was there a moment ago. */
export function present<T>(record: string, id: string, found: T | null | undefined): T {
  if (found === null || found === undefined) throw failure('record-not-found', { record, id });
  return found;
}

/** The fields that were given, with those of jsonb columns as JSON text. */
export function given(fields: Row, jsonb: readonly string[] = []): Row {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    known.map(([name, value]) => [name, jsonb.includes(name) ? JSON.stringify(value as Json) : value]),
  );
}
