import { addDays, dayInZone, isoWeekOf } from '../../ground/time.ts';
import type { Coverage, DayTotal } from '../../model/workspace/index.ts';
import { type Amounted, addTotals } from './add-totals.ts';

/** Breaks that occurred in one ISO week of the books. */
export interface WeekCount {
  /** Such as `2026-W41`. */
  readonly week: string;
  /** Its Monday and its Sunday. */
  readonly from: string;
  readonly to: string;
  /** Null where nobody looked and nothing was found: that is not nought. */
  readonly count: number | null;
  readonly baseMinor: bigint | null;
  readonly withoutAmount: number;
  /** Whether both sides' records of the whole week were looked at. */
  readonly complete: boolean;
  /** Why it is not complete. */
  readonly reason: 'partly-covered' | 'not-covered' | null;
}

/**
 * The weeks that both sides' data reach, and those outside in which breaks were found all the same; the last so many, in
 * order. A week within the reach of the whole that no run looked at has no count.
 */
export function weeklyCounts(
  totals: readonly DayTotal[],
  covered: readonly Coverage[],
  { timeZone, last }: { readonly timeZone: string; readonly last: number },
): readonly WeekCount[] {
  const found = Map.groupBy(
    totals.filter(({ day }) => day !== null),
    ({ day }) => isoWeekOf(day ?? '').from,
  );
  const stretches = covered.map(({ from, to }) => ({
    from: dayInZone(from, timeZone),
    to: dayInZone(to, timeZone),
  }));
  const mondays = new Set(found.keys());
  const [first, final] = [stretches[0]?.from, stretches.at(-1)?.to];
  if (first !== undefined && final !== undefined)
    for (let monday = isoWeekOf(final).from; monday >= isoWeekOf(first).from; monday = addDays(monday, -7)) {
      mondays.add(monday);
      if (mondays.size > last + found.size) break;
    }
  return [...mondays]
    .toSorted()
    .slice(-last)
    .map((monday) => weekOf(monday, addTotals(found.get(monday) ?? []), stretches));
}

function weekOf(
  monday: string,
  { count, baseMinor, withoutAmount }: Amounted,
  stretches: readonly { readonly from: string; readonly to: string }[],
): WeekCount {
  const week = isoWeekOf(monday);
  const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at));
  const seen = days.filter((day) => stretches.some(({ from, to }) => from <= day && day <= to)).length;
  const unknown = seen === 0 && count === 0;
  return {
    ...week,
    count: unknown ? null : count,
    baseMinor: unknown ? null : baseMinor,
    withoutAmount,
    complete: seen === 7,
    reason: seen === 7 ? null : seen === 0 ? 'not-covered' : 'partly-covered',
  };
}
