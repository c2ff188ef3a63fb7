import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { failure } from '../../../ground/index.ts';
import { type ServerUser, serverEnvironment } from './server-user.ts';

export interface Cluster {
  /** Folder of the PostgreSQL binaries. */
  readonly bin: string;
  /** Folder the server may write to; its data is in `data` there. */
  readonly home: string;
  readonly user: ServerUser | undefined;
}

/** Text is ordered by code point, whatever the machine's language is; from PostgreSQL 17 on case folds beyond ASCII. */
const BUILTIN_LOCALE = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** The major version of the binaries, such as 18. */
export async function majorVersion(bin: string): Promise<number> {
  const { stdout } = await promisify(execFile)(join(bin, 'postgres'), ['--version']);
  return Number(/(\d+)/.exec(stdout)?.[1]);
}

/** Makes the data folder where there is none yet; one that was cut short is made again. Takes about a second. */
export async function initCluster({ bin, home, user }: Cluster, durable: boolean): Promise<string> {
  const data = join(home, 'data');
  if (existsSync(data)) return data;
  const unfinished = join(home, 'data.new');
  await rm(unfinished, { recursive: true, force: true });
  const locale = (await majorVersion(bin)) >= 17 ? BUILTIN_LOCALE : [];
  try {
    await promisify(execFile)(
      join(bin, 'initdb'),
      [
        '--pgdata',
        unfinished,
        '--encoding=UTF8',
        '--locale=C',
        ...locale,
        '--username=postgres',
        '--auth=trust',
        '--no-instructions',
        '--data-checksums',
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...user, cwd: home, env: serverEnvironment(home) },
    );
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw failure('state-not-started', { folder: home, reason }, { cause });
  }
  await rename(unfinished, data);
  return data;
}
