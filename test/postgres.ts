/**
 * A real PostgreSQL for a test, on a Unix socket in a folder of its own, gone after stop().
 * Comes in: nothing, or the binaries of another version. Goes out: how to connect, and stop().
 * May touch: a temporary folder and one process. Refuses: Windows (no Unix sockets in these binaries).
 */
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOpenToOthers, postgresBinaries } from '../src/stores/state/embedded/binaries.ts';
import { initCluster } from '../src/stores/state/embedded/init-cluster.ts';
import { type ServerUser, serverUser } from '../src/stores/state/embedded/server-user.ts';
import { SOCKET_PORT, startServer } from '../src/stores/state/embedded/start-server.ts';

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

/** Speed before safety: the data of a test is thrown away. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '64MB',
  max_connections: '20',
};

async function makeFolder(user: ServerUser | undefined): Promise<string> {
  // A socket's path may have about 100 bytes, and nobody must be able to walk there.
  const usual = tmpdir();
  const parent = usual.length < 60 && (user === undefined || (await isOpenToOthers(usual))) ? usual : '/tmp';
  const folder = await mkdtemp(join(parent, 'tieout-pg-'));
  if (user !== undefined) await chown(folder, user.uid, user.gid);
  return folder;
}

/** Starts a new, empty PostgreSQL, of the npm binaries unless others are named; always stop() it in the test's afterAll. */
export async function startPostgres(binaries?: string): Promise<RunningPostgres> {
  if (process.platform === 'win32')
    throw new Error('The test PostgreSQL needs Unix sockets: use Linux or macOS.');
  const user = serverUser();
  const folder = await makeFolder(user);
  try {
    const bin = binaries ?? (await postgresBinaries(folder, user !== undefined));
    const cluster = { bin, home: folder, user };
    const data = await initCluster(cluster, false);
    const server = await startServer({ ...cluster, data, sockets: folder, settings: SETTINGS });
    const stop = async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    };
    return {
      connectionOptions: { host: folder, port: SOCKET_PORT, user: 'postgres', database: 'postgres' },
      stop,
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
