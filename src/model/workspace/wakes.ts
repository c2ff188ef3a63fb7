import type { Life } from './life.ts';

/** How things stand when a run is recorded. */
export interface Standing {
  /** ISO instant of now. */
  readonly at: string;
  /** What it puts at risk in the base currency; null where nobody knows. */
  readonly baseMinor: bigint | null;
  /** Breaks of a problem; 1 for a break. */
  readonly count: number;
}

/** Whether what was agreed about something accepted or snoozed is over: its time has come, or it has grown that far. */
export function wakes({ state, note }: Life, { at, baseMinor, count }: Standing): boolean {
  const until = note?.until;
  if ((state !== 'accepted' && state !== 'snoozed') || !until) return false;
  return (
    (until.at !== undefined && Date.parse(at) >= Date.parse(until.at)) ||
    (until.amountMinor !== undefined && baseMinor !== null && baseMinor >= BigInt(until.amountMinor)) ||
    (until.count !== undefined && count >= until.count)
  );
}
