const DAY_MS = 86_400_000;
const numberOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
const dayOfNumber = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);
/** Day 4 of the epoch was a Monday. */
const mondayOf = (number: number): number => number - ((((number - 4) % 7) + 7) % 7);

interface Dated {
  readonly id: string;
  readonly starts: string | null;
  readonly ends: string | null;
}

/** Where a step lies between the first day shown and the last, as shares of the width. */
export interface Placed<Step> {
  readonly step: Step;
  readonly from: number;
  readonly to: number;
}

/** Steps with days on one line of time, which begins with a Monday and ends with a Sunday. */
export interface Timeline<Step> {
  readonly placed: readonly Placed<Step>[];
  readonly mondays: readonly { readonly day: string; readonly at: number }[];
  /** Where a day begins; null where it is not shown. */
  at(day: string | null): number | null;
}

/** Lays steps out; null where none of them has days. */
export function timelineOf<Step extends Dated>(
  steps: readonly Step[],
  marks: readonly (string | null)[],
): Timeline<Step> | null {
  const dated = steps.flatMap((step) =>
    step.starts === null || step.ends === null ? [] : [{ step, starts: step.starts, ends: step.ends }],
  );
  if (dated.length === 0) return null;
  const days = [
    ...dated.flatMap(({ starts, ends }) => [starts, ends]),
    ...marks.filter((day) => day !== null),
  ];
  const first = mondayOf(Math.min(...days.map(numberOf)));
  const end = mondayOf(Math.max(...days.map(numberOf))) + 7;
  const place = (number: number): number => (number - first) / (end - first);
  const at = (day: string | null): number | null => {
    if (day === null) return null;
    const number = numberOf(day);
    return number < first || number >= end ? null : place(number);
  };
  const placed = dated.map(({ step, starts, ends }) => ({
    step,
    from: place(numberOf(starts)),
    to: place(numberOf(ends) + 1),
  }));
  const mondays = Array.from({ length: (end - first) / 7 }, (_, week) => ({
    day: dayOfNumber(first + week * 7),
    at: place(first + week * 7),
  }));
  return { placed, mondays, at };
}
