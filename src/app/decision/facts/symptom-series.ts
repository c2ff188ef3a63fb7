import { parseMoney } from '../../../ground/index.ts';
import { addDays, isoWeekOf } from '../../../ground/time.ts';
import type { ExposureUnit, SymptomSeries, WeekFact } from '../../../model/decision/index.ts';
import { type Symptom, type SymptomTotal, symptoms } from '../../../model/index.ts';
import type { Coverage, DayTotal, Exposure, SymptomHealth } from '../../../model/workspace/index.ts';
import { type WeekCount, weeklyCounts } from '../../reading/weekly-counts.ts';

/** What is known of symptoms over time. */
export interface SymptomTimes {
  readonly totals: readonly DayTotal[];
  /** Stretches of time in which a symptom was looked at on both sides. */
  readonly covered: Readonly<Partial<Record<Symptom, readonly Coverage[]>>>;
  readonly exposures: readonly Exposure[];
  /** Runs, the first first. */
  readonly runs: readonly SeenByRun[];
  readonly timeZone: string;
  readonly baseCurrency: string | null;
}

/** What one run said of symptoms. */
export interface SeenByRun {
  /** ISO instant of its end, and the instant or day up to which it looked. */
  readonly at: string;
  readonly asOf: string;
  readonly health: Readonly<Record<Symptom, SymptomHealth>>;
  readonly symptoms: readonly Pick<SymptomTotal, 'symptom' | 'breaks' | 'atRiskBase'>[];
}

/** Weeks that are looked back over. */
export const WEEKS = 26;

/** What could have broken in each symptom. */
export const unitOf: Readonly<Record<Symptom, ExposureUnit>> = {
  'orders-not-flowing': 'order',
  'inventory-differs': 'sku-location',
  'refunds-missing': 'refund',
  'revenue-recognition-errors': 'order',
  'order-status-wrong': 'order',
  'fx-amounts-wrong': 'order',
};

/** The weeks of each symptom: how many broke, of how many that could have. */
export function symptomSeries(times: SymptomTimes): readonly SymptomSeries[] {
  const { totals, covered, exposures, runs, timeZone } = times;
  return symptoms.map((symptom) => {
    const unit = unitOf[symptom];
    const own = totals.filter((one) => one.symptom === symptom);
    const counts =
      unit === 'sku-location'
        ? stateByWeek(symptom, times)
        : weeklyCounts(own, covered[symptom] ?? [], { timeZone, last: WEEKS });
    const exposed = exposureByWeek(exposures.filter(({ records }) => records === unit));
    return {
      symptom,
      unit,
      weeks: withoutGaps(counts).map((week) => weekFact(week, exposed, unit)),
      episodes: runs.map(({ at, health }) => ({ at, health: health[symptom] })),
    };
  });
}

/** Stock has no history, and most of its breaks no day: a week is what the last look in it found. */
function stateByWeek(symptom: Symptom, { runs, baseCurrency }: SymptomTimes): readonly WeekCount[] {
  const weeks = new Map<string, WeekCount>();
  for (const { asOf, health, symptoms: totals } of runs) {
    if (health[symptom] === 'no-data') continue;
    const week = isoWeekOf(asOf.slice(0, 10));
    const total = totals.find((one) => one.symptom === symptom);
    const base = total?.atRiskBase ?? null;
    const baseMinor = base === null || baseCurrency === null ? null : parseMoney(base, baseCurrency).minor;
    const count = total?.breaks ?? 0;
    weeks.set(week.from, { ...week, count, baseMinor, withoutAmount: 0, complete: true, reason: null });
  }
  return [...weeks.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1)).slice(-WEEKS);
}

/** Days of a week by its Monday, added up; null where nobody ever counted such records. */
function exposureByWeek(exposures: readonly Exposure[]): ReadonlyMap<string, readonly number[]> | null {
  if (exposures.length === 0) return null;
  const weeks = new Map<string, number[]>();
  for (const { day, count } of exposures) {
    const monday = isoWeekOf(day).from;
    const counts = weeks.get(monday);
    if (counts === undefined) weeks.set(monday, [count]);
    else counts.push(count);
  }
  return weeks;
}

function weekFact(
  { week, from, count, baseMinor, complete }: WeekCount,
  exposed: ReadonlyMap<string, readonly number[]> | null,
  unit: ExposureUnit,
): WeekFact {
  const counts = exposed?.get(from) ?? [];
  // Stock is looked at as a whole each time: two looks in a week are not twice as much stock.
  const exposure = unit === 'sku-location' ? Math.max(0, ...counts) : counts.reduce((sum, n) => sum + n, 0);
  return {
    week,
    from,
    count,
    exposure:
      exposed === null || count === null || (unit === 'sku-location' && exposure === 0) ? null : exposure,
    baseMinor: baseMinor === null ? null : String(baseMinor),
    complete,
  };
}

/** Breaks can lie in weeks far before those that were looked at: the weeks between say that nobody looked. */
function withoutGaps(weeks: readonly WeekCount[]): readonly WeekCount[] {
  const [first, last] = [weeks[0]?.from, weeks.at(-1)?.from];
  if (first === undefined || last === undefined) return [];
  const known = new Map(weeks.map((week) => [week.from, week]));
  const all: WeekCount[] = [];
  for (let monday = last; monday >= first && all.length < WEEKS; monday = addDays(monday, -7))
    all.unshift(known.get(monday) ?? unseen(monday));
  return all;
}

const unseen = (monday: string): WeekCount => ({
  ...isoWeekOf(monday),
  count: null,
  baseMinor: null,
  withoutAmount: 0,
  complete: false,
  reason: 'not-covered',
});
