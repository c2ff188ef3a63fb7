import { addDays, daysBetween } from '../../ground/time.ts';
import type { DayTotal } from '../../model/workspace/index.ts';
import { type Amounted, addTotals } from './add-totals.ts';

/** Breaks that are about as old, counted from the day up to which the data were looked at. */
export interface AgeBucket extends Amounted {
  /** Such as `2-3`, `31+`, or `unknown`. */
  readonly bucket: string;
  /** Days, both included; null: no bound, and neither has one where nobody knows the age. */
  readonly fromDays: number | null;
  readonly toDays: number | null;
  /** The same as days of the calendar, for a list of its breaks. */
  readonly from: string | null;
  readonly to: string | null;
}

const bounds: readonly (readonly [number, number | null])[] = [
  [0, 1],
  [2, 3],
  [4, 7],
  [8, 14],
  [15, 30],
  [31, null],
];

/** Puts breaks into buckets of age, each into one; what lies after the day itself is as young as can be. */
export function ageBuckets(totals: readonly DayTotal[], asOf: string): readonly AgeBucket[] {
  const age = ({ day }: DayTotal): number | null => (day === null ? null : daysBetween(day, asOf));
  const aged = bounds.map(([fromDays, toDays]) => ({
    bucket: toDays === null ? `${fromDays}+` : `${fromDays}-${toDays}`,
    fromDays,
    toDays,
    from: toDays === null ? null : addDays(asOf, -toDays),
    to: fromDays === 0 ? null : addDays(asOf, -fromDays),
    ...addTotals(
      totals.filter((one) => {
        const days = age(one);
        return days !== null && (days >= fromDays || fromDays === 0) && (toDays === null || days <= toDays);
      }),
    ),
  }));
  const unknown = addTotals(totals.filter(({ day }) => day === null));
  return [...aged, { bucket: 'unknown', fromDays: null, toDays: null, from: null, to: null, ...unknown }];
}
