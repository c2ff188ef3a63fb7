const patienceMs = 1000;

/**
 * Resolves when somebody wants the process to end. One Ctrl-C can arrive twice, from the terminal and from whoever
 * started this process: only who presses it again while it ends is not kept waiting.
 */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    let since: number | null = null;
    const stop = (): void => {
      if (since !== null && performance.now() - since > patienceMs) process.exit(130);
      since ??= performance.now();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  });
}
