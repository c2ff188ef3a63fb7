/**
 * The terminal: what a person reads there.
 * Comes in: results, progress and failures. Goes out: text. May touch: the stream a progress bar is given.
 * Refuses: deciding anything, colour where it is not wanted, and data that would steer the terminal.
 */
export type { Progress, ProgressBar, ProgressLook, ProgressStream } from './progress-bar.ts';
export { progressBar } from './progress-bar.ts';
export type { SummaryLook } from './render-summary.ts';
export { renderSummary } from './render-summary.ts';
