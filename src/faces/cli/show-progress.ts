import { type Progress, progressBar } from './terminal/index.ts';

const tickMs = 250;

/** What a running job is told how far it has come by. */
export interface ShownProgress {
  readonly onProgress: (stage: string, done: number, total: number | null) => void;
  readonly end: () => void;
}

/** Shows progress on the terminal, and keeps its clock going while a long step says nothing. */
export function showProgress(unit = 'bytes'): ShownProgress {
  const tty = Boolean(process.stderr.isTTY);
  const bar = progressBar(process.stderr, { tty });
  let last: Progress | undefined;
  const draw = (): void => {
    if (last !== undefined) bar.update(last);
  };
  const timer = tty ? setInterval(draw, tickMs) : undefined;
  timer?.unref();
  return {
    onProgress: (stage, done, total) => {
      last = { label: `${stage.charAt(0).toUpperCase()}${stage.slice(1)}`, done, total, unit };
      draw();
    },
    end: () => {
      clearInterval(timer);
      bar.end();
    },
  };
}
