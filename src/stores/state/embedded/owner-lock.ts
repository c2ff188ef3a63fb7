import { randomBytes } from 'node:crypto';
import { link, rename, rm } from 'node:fs/promises';
import { createServer, connect as dial, type Server } from 'node:net';
import { type Failure, failure } from '../../../ground/index.ts';

/**
 * Makes this process the only owner of a folder, until released or ended in whatever way.
 * The lock is a socket that is listened on: unlike a file with a process id it cannot outlive its owner unnoticed.
 * Fails with `state-folder-in-use`.
 */
export async function ownFolder(folder: string, socket: string): Promise<() => Promise<void>> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const server = await listen(socket);
    if (server !== undefined) return () => new Promise((resolve) => server.close(() => resolve()));
    await refuseIfAlive(folder, socket);
    await removeStale(folder, socket);
  }
  throw inUse(folder, null);
}

/** The server that holds the lock; undefined when the socket is there already. */
function listen(socket: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((caller) => {
      caller.on('error', () => undefined);
      caller.end(String(process.pid));
    });
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(socket, () => resolve(server.unref()));
  });
}

async function refuseIfAlive(folder: string, socket: string): Promise<void> {
  const owner = await ownerOf(socket);
  if (owner !== undefined) throw inUse(folder, owner);
}

/** Another may have taken the lock since it was found stale: what was moved away is looked at once more. */
async function removeStale(folder: string, socket: string): Promise<void> {
  const aside = `${socket}.${randomBytes(4).toString('hex')}`;
  try {
    await rename(socket, aside);
  } catch {
    return;
  }
  const owner = await ownerOf(aside);
  if (owner !== undefined) await link(aside, socket).catch(() => undefined);
  await rm(aside, { force: true });
  if (owner !== undefined) throw inUse(folder, owner);
}

/** The process that listens on a socket; null when it does not say, undefined when nobody does. */
function ownerOf(socket: string): Promise<string | null | undefined> {
  return new Promise((resolve, reject) => {
    let said = '';
    const call = dial(socket);
    call.setTimeout(1000, () => {
      resolve(null);
      call.destroy();
    });
    call.setEncoding('utf8');
    call.on('data', (text) => {
      said += text;
    });
    call.once('close', () => resolve(said === '' ? null : said));
    call.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve(undefined);
      else if (error.code === 'ECONNRESET') resolve(null);
      else reject(error);
    });
  });
}

function inUse(folder: string, owner: string | null): Failure {
  return failure('state-folder-in-use', {
    folder,
    owner: owner === null ? 'another process' : `process ${owner}`,
  });
}
