import { Client } from 'pg';
import { Failure } from '../../src/ground/index.ts';
import type { Lake, LakeRow, Step } from '../../src/model/index.ts';
import type { ConnectionOptions } from '../postgres.ts';

export interface PostgresLake extends Lake {
  /** Runs one statement with one value, for bulk copies. */
  load(sql: string, value: string): Promise<void>;
  close(): Promise<void>;
}

/** Object ids of the types that do not come as text: boolean, and the whole numbers that fit a JavaScript number. */
const readers: Readonly<Record<number, (text: string) => boolean | number>> = {
  16: (text) => text === 't',
  21: Number,
  23: Number,
};

/**
 * A lake on PostgreSQL, in a new database of its own; values come out as those of the DuckDB lake do.
 * The session's zone and date style are those of the DuckDB lake, since both decide how instants are cast to text.
 */
export async function openPostgresLake(options: ConnectionOptions, database: string): Promise<PostgresLake> {
  const admin = new Client(options);
  await admin.connect();
  await admin.query(`create database ${database}`);
  await admin.end();
  const client = new Client({
    ...options,
    database,
    types: { getTypeParser: (id: number) => readers[id] ?? ((text: string) => text) },
  });
  await client.connect();
  await client.query("set timezone = 'UTC'");
  await client.query("set datestyle = 'ISO, YMD'");

  const guarded = async <T>(step: Step, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      throw failed(step, cause);
    }
  };

  return {
    engine: 'postgresql',
    run: (step) =>
      guarded(step, async () => {
        await client.query(step.sql);
      }),
    rows: (step) => guarded(step, async () => (await client.query<LakeRow>(step.sql)).rows),
    load: async (sql, value) => {
      await client.query(sql, [value]);
    },
    close: () => client.end(),
  };
}

function failed(step: Step, cause: unknown): Failure {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Failure('lake-query-failed', { step: step.name, reason, sql: step.sql }, { cause });
}
