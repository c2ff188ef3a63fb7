import type { Progress } from '../../../api/answers.ts';

/** Where a stage stood when it was first looked at; times are of this browser's own clock. */
export interface FirstLook {
  readonly stage: string;
  readonly done: number;
  readonly atMs: number;
}

/** How far a stage is and how quickly it goes; null where nobody knows. */
export interface Pace {
  /** From 0 to 1. */
  readonly share: number | null;
  readonly perSecond: number | null;
  readonly msLeft: number | null;
}

/** Sooner than this a rate says nothing. */
const LEAST_MS = 1000;

/** The pace of a stage, from how it stood when it was first looked at. */
export function paceOf({ stage, done, total }: Progress, first: FirstLook, nowMs: number): Pace {
  const share = total === null || total === 0 ? null : Math.min(1, done / total);
  const passed = nowMs - first.atMs;
  if (first.stage !== stage || passed < LEAST_MS || done <= first.done)
    return { share, perSecond: null, msLeft: null };
  const perSecond = ((done - first.done) / passed) * 1000;
  const msLeft = total === null ? null : Math.max(0, ((total - done) / perSecond) * 1000);
  return { share, perSecond, msLeft };
}
