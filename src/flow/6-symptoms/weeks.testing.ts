import { addDays, isoWeekOf } from '../../ground/time.ts';
import type { FixFact, SymptomSeries, WeekFact } from '../../model/decision/index.ts';

/** Made-up weeks for tests: counts from the first week of 2026 on; null is a week that nobody looked at. */
export function weeksOf(
  counts: readonly (number | null)[],
  exposure: number | readonly (number | null)[] = 1000,
): readonly WeekFact[] {
  return counts.map((count, index) => {
    const { week, from } = isoWeekOf(addDays('2026-01-05', 7 * index));
    const of = typeof exposure === 'number' ? exposure : (exposure[index] ?? null);
    return { week, from, count, exposure: of, baseMinor: null, complete: count !== null };
  });
}

/** A symptom that had these weeks. */
export const seriesOf = (
  weeks: readonly WeekFact[],
  changed: Partial<SymptomSeries> = {},
): SymptomSeries => ({ symptom: 'orders-not-flowing', unit: 'order', weeks, episodes: [], ...changed });

/** A fix of a whole problem, four weeks of 1,000 orders before it. */
export function fixOf(changed: Partial<FixFact> = {}): FixFact {
  return {
    id: 'fix_1',
    what: 'Tips are mapped',
    by: 'usr_ann',
    depth: 'tactical',
    cause: null,
    effectiveAt: '2026-03-02T00:00:00Z',
    scope: { environment: 'production', kinds: ['tip-differs'], fingerprint: null, attributes: {} },
    problem: 'prb_1',
    symptom: 'orders-not-flowing',
    before: { count: 6, exposure: 4000 },
    since: { count: 0, exposure: 4000 },
    recurred: 0,
    knownUntil: '2026-03-30T00:00:00Z',
    untilMonthEnd: false,
    ...changed,
  };
}
