/**
 * A real PostgreSQL for a test: the npm binaries, on a Unix socket in a folder of its own, gone after stop().
 * Comes in: nothing. Goes out: how to connect, and stop(). May touch: a temporary folder and one process.
 * Refuses: Windows (no Unix sockets in these binaries).
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isOpenToOthers, postgresBinaries } from './postgres-binaries.ts';

export interface ConnectionOptions {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

export interface RunningPostgres {
  readonly connectionOptions: ConnectionOptions;
  readonly stop: () => Promise<void>;
}

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const NOBODY = 65_534;
const PORT = 5432;
const READY = 'database system is ready to accept connections';

/** Speed before safety: the data of a test is thrown away. The socket is for its owner alone. */
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '64MB',
  max_connections: '20',
  dynamic_shared_memory_type: 'mmap',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Stops the server when standard input ends, which it does however the test process goes. */
const UNTIL_INPUT_ENDS =
  '"$@" </dev/null >&2 & server=$!; exec >&- 2>&-; cat >/dev/null; kill -INT $server; wait $server';

async function makeFolder(owner: number | undefined): Promise<string> {
  // A socket's path may have about 100 bytes, and nobody must be able to walk there.
  const usual = tmpdir();
  const parent = usual.length < 60 && (owner === undefined || (await isOpenToOthers(usual))) ? usual : '/tmp';
  const folder = await mkdtemp(join(parent, 'tieout-pg-'));
  if (owner !== undefined) await chown(folder, owner, owner);
  return folder;
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    const fail = (what: string) => reject(new Error(`PostgreSQL did not start: ${what}\n${log}`));
    server.once('error', (error) => fail(error.message));
    server.stderr?.setEncoding('utf8');
    server.stderr?.on('data', (text: string) => {
      log = (log + text).slice(-10_000);
      if (log.includes(READY)) resolve();
    });
    server.stderr?.once('end', () => fail('it ended, saying:'));
  });
}

/** Starts a new, empty PostgreSQL; always stop() it in the test's afterAll. */
export async function startPostgres(): Promise<RunningPostgres> {
  if (process.platform === 'win32')
    throw new Error('The test PostgreSQL needs Unix sockets: use Linux or macOS.');
  const owner = process.getuid?.() === 0 ? NOBODY : undefined;
  const folder = await makeFolder(owner);
  const identity = owner === undefined ? {} : { uid: owner, gid: owner };
  try {
    const bin = join(await postgresBinaries(folder, owner !== undefined), 'bin');
    const data = join(folder, 'data');
    const options = {
      ...identity,
      cwd: folder,
      env: { HOME: folder, PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    };
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = ['--username=postgres', '--auth=trust', '--no-sync', '--no-instructions'];
    await promisify(execFile)(join(bin, 'initdb'), ['--pgdata', data, ...locale, ...access], options);

    const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const command = [join(bin, 'postgres'), '-D', data, '-k', folder, '-p', String(PORT), ...settings];
    const server = spawn('/bin/sh', ['-c', UNTIL_INPUT_ENDS, 'sh', ...command], {
      ...options,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
    const stop = async () => {
      server.stdin.end();
      await ended;
      await rm(folder, { recursive: true, force: true });
    };
    await untilReady(server).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    return { connectionOptions: { host: folder, port: PORT, user: 'postgres', database: 'postgres' }, stop };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
