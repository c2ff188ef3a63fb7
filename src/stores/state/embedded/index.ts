/**
 * A real PostgreSQL in a folder, started by whoever opens the folder and ended with it.
 * Comes in: a folder. Goes out: how to connect, and how to stop. May touch: that folder, one process, and a link in the
 * temporary folder where the path is too long for a socket. Refuses: a second process on the same folder, TCP, Windows.
 */
import { chown, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ClientConfig } from 'pg';
import { failure, isFailure } from '../../../ground/index.ts';
import { isOpenToOthers, postgresBinaries } from './binaries.ts';
import { endFormerServer } from './former-server.ts';
import { initCluster } from './init-cluster.ts';
import { keepRunning } from './keep-running.ts';
import { ownFolder } from './owner-lock.ts';
import { serverUser } from './server-user.ts';
import { shortPath } from './short-path.ts';
import { SOCKET_PORT } from './start-server.ts';

export interface EmbeddedPostgres {
  readonly connection: ClientConfig;
  stop(): Promise<void>;
}

/** What was acknowledged is on the disk: nothing here may be traded for speed. */
const SETTINGS = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '128MB',
  max_wal_size: '1GB',
  max_connections: '40',
  jit: 'off',
};

/**
 * Starts the PostgreSQL of a folder, made if absent; what a killed process or server left behind is recovered.
 * Fails with `state-folder-in-use`, `state-folder-unreachable`, `state-platform-unsupported` or `state-not-started`.
 */
export async function startEmbedded(given: string): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32')
    throw failure('state-platform-unsupported', { platform: process.platform });
  const folder = resolve(given);
  const user = serverUser();
  await prepareFolder(folder);
  const short = await shortPath(folder, user);
  const undo: (() => Promise<void>)[] = [short.remove];
  const undoAll = async () => {
    for (const step of undo.toReversed()) await step();
  };
  try {
    undo.push(await ownFolder(folder));
    const home = join(folder, 'server');
    await mkdir(home, { recursive: true, mode: 0o700 });
    if (user !== undefined) await chown(home, user.uid, user.gid);
    const bin = await postgresBinaries(folder, user !== undefined);
    const data = await initCluster({ bin, home, user }, true);
    await endFormerServer(data);
    const sockets = join(short.path, 'server');
    const server = await keepRunning({ bin, home, user, data, sockets, settings: SETTINGS });
    undo.push(server.stop);
    const connection = { host: sockets, port: SOCKET_PORT, user: 'postgres', database: 'postgres' };
    return { connection, stop: undoAll };
  } catch (cause) {
    await undoAll();
    if (isFailure(cause)) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw failure('state-folder-unreachable', { folder, reason }, { cause });
  }
}

async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw failure('state-folder-unreachable', { folder, reason }, { cause });
  }
  if (serverUser() !== undefined && !(await isOpenToOthers(folder))) {
    const reason = 'as root the server runs as an unprivileged user, who may not walk to it';
    throw failure('state-folder-unreachable', { folder, reason });
  }
}
