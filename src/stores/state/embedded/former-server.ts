import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { failure } from '../../../ground/index.ts';

const STEP_MS = 20;
/** A server whose owner was killed ends by itself; one that does not is asked, and then told. */
const ASK_AFTER_MS = 1500;
const TELL_AFTER_MS = 8000;
const GIVE_UP_AFTER_MS = 15_000;

/**
 * Waits until no server of an owner that died works on the data any more, and clears a lock file that names a process
 * which is none. To be called by the owner of the folder only.
 */
export async function endFormerServer(data: string): Promise<void> {
  const lockFile = join(data, 'postmaster.pid');
  const started = performance.now();
  const sent = new Set<string>();
  for (;;) {
    const pid = await namedIn(lockFile);
    if (pid === undefined) return;
    if (!(await isServerOf(pid, data))) {
      await rm(lockFile, { force: true });
      return;
    }
    const waited = performance.now() - started;
    if (waited > GIVE_UP_AFTER_MS) {
      throw failure('state-not-started', {
        folder: data,
        reason: `its former server, process ${pid}, does not end`,
      });
    }
    const signal = waited > TELL_AFTER_MS ? 'SIGQUIT' : waited > ASK_AFTER_MS ? 'SIGINT' : undefined;
    if (signal !== undefined && !sent.has(signal)) {
      sent.add(signal);
      signalTo(pid, signal);
    }
    await pause(STEP_MS);
  }
}

async function namedIn(lockFile: string): Promise<number | undefined> {
  const text = await readFile(lockFile, 'utf8').catch(() => '');
  const pid = Math.abs(Number.parseInt(text, 10));
  return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
}

/** Process ids are given out again: the process must be a server, and of this folder. */
async function isServerOf(pid: number, data: string): Promise<boolean> {
  const command =
    process.platform === 'linux'
      ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      : await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).then(
          ({ stdout }) => stdout,
          () => '',
        );
  return command.includes('postgres') && command.includes(data);
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It went in the meantime, which is what was wanted.
  }
}
