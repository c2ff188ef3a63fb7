/** How many took how long. */
export interface Duration {
  readonly seconds: number;
  readonly count: number;
}

/** The least duration that so great a share did not exceed (nearest rank), in hours; null of none. */
export function percentileHours(durations: readonly Duration[], share: number): number | null {
  const all = durations.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  const rank = Math.max(1, Math.ceil(all * share));
  let seen = 0;
  for (const { seconds, count } of durations.toSorted((a, b) => a.seconds - b.seconds)) {
    seen += count;
    if (seen >= rank) return Math.round((seconds / 3600) * 10_000) / 10_000;
  }
  return null;
}
