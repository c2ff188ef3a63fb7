import { countText } from '../../../app/outputs/index.ts';
import { cut } from './layout.ts';
import { plain } from './paint.ts';

/** How far some work has come. */
export interface Progress {
  /** What is being done, such as "Reading orders_export.csv". */
  readonly label: string;
  readonly done: number;
  /** Null where the end is not known. */
  readonly total: number | null;
  /** What is counted, such as "rows". */
  readonly unit: string;
}

/** A bar that is told how far the work has come. */
export interface ProgressBar {
  update(progress: Progress): void;
  /** Clears the line; what follows starts on a clean one. */
  end(): void;
}

/** What the bar is drawn on. */
export interface ProgressStream {
  write(text: string): unknown;
  readonly columns?: number;
}

export interface ProgressLook {
  readonly tty: boolean;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
}

/** Work shorter than this shows no bar. */
const quietMs = 2000;
const redrawMs = 100;
const barWidth = 20;

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** One line of the bar: label, bar, share, count, rate and time left. */
export function progressLine(
  { label, done, total, unit }: Progress,
  elapsedMs: number,
  columns: number,
): string {
  const perSecond = elapsedMs > 0 ? (done / elapsedMs) * 1000 : 0;
  const rate = perSecond >= 0.5 ? `${countText(Math.round(perSecond))}/s` : '';
  if (total === null || total <= 0) {
    const far = done > 0 ? `${countText(done)} ${unit}` : duration(elapsedMs / 1000);
    return cut([plain(label), far, rate].filter(Boolean).join('  '), columns);
  }
  const share = Math.min(1, done / total);
  const filled = Math.round(share * barWidth);
  const bar = '\u2588'.repeat(filled) + '\u2591'.repeat(barWidth - filled);
  const left = perSecond > 0 ? `${duration(Math.max(0, total - done) / perSecond)} left` : '';
  const figures = [
    bar,
    `${Math.floor(share * 100)} %`,
    `${countText(done)} of ${countText(total)} ${unit}`,
    rate,
    left,
  ]
    .filter(Boolean)
    .join('  ');
  return cut(`${cut(plain(label), Math.max(12, columns - figures.length - 2))}  ${figures}`, columns);
}

/** A progress bar that shows itself on a terminal once the work has taken two seconds, and never elsewhere. */
export function progressBar(stream: ProgressStream, look: ProgressLook): ProgressBar {
  const now = look.now ?? (() => performance.now());
  const startedAt = now();
  let stage = { label: '', startedAt };
  let drawnAt = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    update(progress) {
      if (!look.tty) return;
      const at = now();
      // A new label is new work: its rate must not be that of the work before it.
      if (progress.label !== stage.label) stage = { label: progress.label, startedAt: at };
      if (at - startedAt < quietMs || at - drawnAt < redrawMs) return;
      drawnAt = at;
      shown = true;
      stream.write(`\r${progressLine(progress, at - stage.startedAt, (stream.columns ?? 80) - 1)}\u001b[K`);
    },
    end() {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
      drawnAt = Number.POSITIVE_INFINITY;
    },
  };
}
