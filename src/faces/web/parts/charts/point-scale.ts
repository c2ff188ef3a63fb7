/** Where values are drawn between the least and the most, with a little room at both ends. */
export interface Scale {
  /** From the top, from 0 to 1. */
  place(value: number): number;
}

const ROOM = 0.12;

/** A scale that has every value and every threshold on it. */
export function pointScale(values: readonly number[], thresholds: readonly number[]): Scale {
  const all = [...values, ...thresholds];
  if (all.length === 0) return { place: () => 1 };
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (least === most) return { place: () => 0.5 };
  const span = most - least;
  const [from, to] = [least - span * ROOM, most + span * ROOM];
  return { place: (value) => 1 - (value - from) / (to - from) };
}
