import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The process id written in a lock file, or null where there is none. */
function holderOf(lockFile) {
  try {
    return Number(readFileSync(lockFile, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Takes the lock if it is free: the file appears at once with its content, never empty. */
function take(lockFile, own) {
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, lockFile);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Sets aside the lock of a process that died, unless someone alive took it in the meantime. */
function clearAbandoned(lockFile, own) {
  try {
    renameSync(lockFile, own);
    const holder = holderOf(own);
    if (holder !== null && isRunning(holder)) linkSync(own, lockFile);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Runs work while holding a lock file; waits for whoever holds it, and survives a holder that was killed. */
export async function oneAtATime(lockFile, work, onWait = () => {}) {
  const own = `${lockFile}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  let told = false;
  while (!take(lockFile, own)) {
    const holder = holderOf(lockFile);
    if (holder === null) continue;
    if (!isRunning(holder)) {
      clearAbandoned(lockFile, own);
      continue;
    }
    if (!told) onWait(holder);
    told = true;
    await pause(200);
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}
