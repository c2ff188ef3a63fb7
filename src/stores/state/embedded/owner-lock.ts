import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { failure } from '../../../ground/index.ts';

/** A process that was killed lets go of its lock a moment after it is gone. */
const ATTEMPTS = 10;
const STEP_MS = 20;

/**
 * Makes this process the only owner of a folder, until released or ended in whatever way.
 * The lock is SQLite's on a file of ours: the kernel holds it for a process, so that it cannot outlive its owner, and
 * unlike a socket or a file with a process id nothing stale is ever there to be taken over, by two at once.
 * Fails with `state-folder-in-use`.
 */
export async function ownFolder(folder: string): Promise<() => Promise<void>> {
  const lock = new DatabaseSync(join(folder, 'owner.lock'));
  const nameFile = join(folder, 'owner');
  for (let attempt = 1; ; attempt += 1) {
    try {
      lock.exec('begin exclusive');
      break;
    } catch (cause) {
      if (!isBusy(cause) || attempt === ATTEMPTS) {
        lock.close();
        throw isBusy(cause)
          ? failure('state-folder-in-use', { folder, owner: await ownerIn(nameFile) }, { cause })
          : cause;
      }
    }
    await pause(STEP_MS);
  }
  await writeFile(nameFile, String(process.pid));
  return async () => lock.close();
}

/** SQLite's result code, of which the lower byte says what kind it is. */
const BUSY = 5;

function isBusy(cause: unknown): boolean {
  return cause instanceof Error && 'errcode' in cause && (Number(cause.errcode) & 0xff) === BUSY;
}

/** Told to a person only; what decides is the lock. */
async function ownerIn(nameFile: string): Promise<string> {
  const id = await readFile(nameFile, 'utf8').catch(() => '');
  return id === '' ? 'another process' : `process ${id}`;
}
