import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Removes the work folders beside this one that processes have left behind which were killed: copies of what was uploaded
 * must not lie about for ever. A day old they must be, for a process of another container looks like a dead one from here.
 */
export async function clearDeadWork(workFolder: string, now: number): Promise<void> {
  const folder = dirname(workFolder);
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = Number(/^tieout-(\d+)-[0-9a-z]+$/.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || name === basename(workFolder) || isAlive(pid)) continue;
    const old = await stat(join(folder, name)).catch(() => null);
    if (old === null || now - old.mtimeMs < DAY_MS) continue;
    // What belongs to somebody else stays.
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}
