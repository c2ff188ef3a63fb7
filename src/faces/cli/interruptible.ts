import { rmSync } from 'node:fs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const patienceMs = 1000;

/**
 * Runs work that Ctrl-C stops: the work is told, cleans up and fails with `interrupted`. Who presses it again is
 * not kept waiting: the work folder is removed and the process ends.
 */
export async function interruptible<T>(
  workFolder: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  let since = 0;
  const stop = (): void => {
    if (!abort.signal.aborted) {
      since = performance.now();
      abort.abort();
      return;
    }
    // One Ctrl-C can arrive twice: from the terminal, and from the process that started this one.
    if (performance.now() - since < patienceMs) return;
    rmSync(workFolder, { recursive: true, force: true });
    process.exit(130);
  };
  for (const signal of signals) process.on(signal, stop);
  try {
    return await work(abort.signal);
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
