import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, DuckDBTimestampTZValue } from '@duckdb/node-api';
import { Failure } from '../../ground/index.ts';
import type { Lake, LakeRow, Step } from '../../model/index.ts';

export interface DuckDbLakeOptions {
  /** Folder of this job alone: database file and spill files; made if absent, emptied by `close`. */
  readonly folder: string;
  readonly memoryLimitMiB: number;
  readonly threads: number;
  /** Folders and files the engine may read besides its own. */
  readonly mayRead: readonly string[];
}

export interface DuckDbLake extends Lake {
  /** Stops the running statement; it fails with `interrupted`. */
  cancel(): void;
  /** Rows and per cent of the running statement, as far as the engine tells. */
  progress(): { readonly percent: number };
  close(): Promise<void>;
}

/**
 * What was read is kept in the file, packed; what is worked out from it is written once, read once or twice and thrown
 * away, so it stays in memory and spills when there is too much of it.
 */
const workedOut = ['pair', 'finding', 'evidence'] as const;

/**
 * Opens an embedded DuckDB with one file of its own in `folder`.
 * The file holds the canonical tables; \`pair\` and \`finding\` are in memory, and what does not fit spills instead of failing.
 */
export async function openDuckDbLake(options: DuckDbLakeOptions): Promise<DuckDbLake> {
  await mkdir(options.folder, { recursive: true });
  const instance = await DuckDBInstance.create(join(options.folder, 'lake.duckdb'), {
    threads: String(options.threads),
    memory_limit: `${options.memoryLimitMiB}MiB`,
    temp_directory: join(options.folder, 'spill'),
    // The file is read by this job alone and thrown away: tidying it up costs as much as a table and helps nobody.
    checkpoint_threshold: '1TB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  // The driver prints instants in the machine's own zone: the same input must give the same bytes everywhere.
  DuckDBTimestampTZValue.timezoneOffsetInMinutes = 0;
  for (const name of workedOut) await connection.run(`attach ':memory:' as ${name}`);
  await lockDown(connection, options);
  let cancelled = false;

  const guarded = async <T>(step: Step, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      throw lakeFailure(step, cause, cancelled);
    }
  };

  return {
    engine: 'duckdb',
    run: (step) =>
      guarded(step, async () => {
        await connection.run(step.sql);
      }),
    rows: (step) =>
      guarded(step, async () => {
        const reader = await connection.runAndReadAll(step.sql);
        return reader.getRowObjectsJson() as readonly LakeRow[];
      }),
    cancel: () => {
      cancelled = true;
      connection.interrupt();
    },
    progress: () => ({ percent: connection.progress.percentage }),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      await rm(options.folder, { recursive: true, force: true });
    },
  };
}

/** After this the engine reads only the inputs and its own folder, whatever SQL it is given. */
async function lockDown(connection: DuckDBConnection, options: DuckDbLakeOptions): Promise<void> {
  const list = (paths: readonly string[]): string =>
    `[${paths.map((path) => `'${path.replaceAll("'", "''")}'`).join(', ')}]`;
  const settings = [
    `set allowed_directories = ${list([`${options.folder}/`])}`,
    `set allowed_paths = ${list(options.mayRead)}`,
    'set enable_external_access = false',
    "set timezone = 'UTC'",
    'pragma disable_checkpoint_on_shutdown',
    'set lock_configuration = true',
  ];
  for (const setting of settings) await connection.run(setting);
}

function lakeFailure(step: Step, cause: unknown, cancelled: boolean): Failure {
  const text = cause instanceof Error ? cause.message : String(cause);
  if (cancelled) return new Failure('interrupted', {}, { cause });
  if (/out of memory/i.test(text))
    return new Failure('lake-out-of-memory', { step: step.name, reason: text }, { cause });
  return new Failure('lake-query-failed', { step: step.name, reason: text, sql: step.sql }, { cause });
}
