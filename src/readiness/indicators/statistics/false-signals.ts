/**
 * How likely a stable process shows at least one signal in a quarter of 13 weeks, by the weeks of the baseline its
 * limits were estimated from: a point outside, eight in a row or three of four. Measured on 40,000 series each.
 */
const measured: readonly (readonly [weeks: number, chance: number])[] = [
  [4, 0.45],
  [6, 0.37],
  [8, 0.32],
  [12, 0.26],
  [20, 0.21],
  [26, 0.19],
];

/** The chance of a false signal in a quarter, between the baselines that were measured by a straight line. */
export function falseSignalChance(weeks: number): number {
  const [least, most] = [measured[0], measured.at(-1)];
  if (least === undefined || most === undefined || weeks >= most[0]) return most?.[1] ?? 1;
  if (weeks <= least[0]) return least[1];
  const after = measured.findIndex(([n]) => n >= weeks);
  const [to, chanceTo] = measured[after] ?? most;
  const [from, chanceFrom] = measured[after - 1] ?? least;
  return chanceFrom + ((chanceTo - chanceFrom) * (weeks - from)) / (to - from);
}
