import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { failure } from '../../../ground/index.ts';
import type { Cluster } from './init-cluster.ts';
import { serverEnvironment } from './server-user.ts';

export interface ServerOptions extends Cluster {
  readonly data: string;
  /** Folder of the Unix socket; a socket's path may have about 100 bytes. */
  readonly sockets: string;
  /** Settings on top of those that every server of ours has. */
  readonly settings: Readonly<Record<string, string>>;
}

export interface Server {
  /** Settles when the server has gone, whoever ended it. */
  readonly gone: Promise<void>;
  /** Disconnects everyone, writes everything down and ends the server. */
  stop(): Promise<void>;
}

/** Name of the socket file, which is how clients ask for it: there is no TCP. */
export const SOCKET_PORT = 5432;
const READY = 'database system is ready to accept connections';
/** The server before this one is on its way out: its memory or its lock file will be free in a moment. */
const TRY_AGAIN = /lock file ".*" already exists|shared memory block .* is still in use/;
const PATIENCE_MS = 15_000;

/** Reached by a Unix socket for its owner alone. Statements and their values never get into a log. */
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  // Some containers have a few MB of /dev/shm only.
  dynamic_shared_memory_type: 'mmap',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/**
 * Stops the server when standard input ends, which it does however this process goes, kill -9 included.
 * Runs in a process group of its own, so that Ctrl-C in a terminal leaves the order of closing to us.
 */
const UNTIL_INPUT_ENDS =
  '"$@" </dev/null >&2 & server=$!; exec >&- 2>&-; cat >/dev/null; kill -INT $server; wait $server';

/** Starts the server on its data and waits until it answers; fails with `state-not-started`. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await startOnce(options);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      if (!TRY_AGAIN.test(reason) || performance.now() > until) {
        throw failure('state-not-started', { folder: options.home, reason }, { cause });
      }
      await pause(50);
    }
  }
}

async function startOnce({ bin, home, user, data, sockets, settings }: ServerOptions): Promise<Server> {
  const flags = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const command = [join(bin, 'postgres'), '-D', data, '-k', sockets, '-p', String(SOCKET_PORT), ...flags];
  const server = spawn('/bin/sh', ['-c', UNTIL_INPUT_ENDS, 'sh', ...command], {
    ...user,
    cwd: home,
    env: serverEnvironment(home),
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  // Its messages end when the last process of the server has.
  const gone = new Promise<void>((resolve) => server.stderr.once('close', () => resolve()));
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const stop = async () => {
    server.stdin.end();
    await ended;
  };
  // The shell may be gone before it is told to stop.
  server.stdin.on('error', () => undefined);
  try {
    await untilReady(server);
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { gone, stop };
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.once('error', reject);
    server.stderr?.setEncoding('utf8');
    server.stderr?.on('data', (text: string) => {
      log = (log + text).slice(-4000);
      if (log.includes(READY)) resolve();
    });
    server.stderr?.once('end', () => reject(new Error(log.trim() || 'it ended without a word')));
  });
}
