import type { OpenBreaks } from '../../../model/decision/index.ts';
import type { DayTotal, KeptFacts, OpenTotals } from '../../../model/workspace/index.ts';
import { ageBuckets } from '../../reading/age-buckets.ts';

/** Open breaks, counted; what has no day has no age, and is in the total alone. */
export function openBreaks(
  totals: readonly DayTotal[],
  { kinds, fingerprints, oldest, oldestCritical }: OpenTotals,
  conditions: KeptFacts['conditions'],
  asOf: string,
): OpenBreaks {
  const sum = (counts: readonly { readonly count: number }[]): number =>
    counts.reduce((all, { count }) => all + count, 0);
  const severity = (wanted: string): number => sum(kinds.filter((one) => one.severity === wanted));
  return {
    total: sum(kinds),
    bySeverity: { critical: severity('critical'), major: severity('major'), minor: severity('minor') },
    byKind: [...Map.groupBy(kinds, ({ kind }) => kind)]
      .map(([kind, own]) => ({ kind, count: sum(own), baseMinor: amountOf(own) }))
      .toSorted((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)),
    byFingerprint: fingerprints,
    byCondition: conditions,
    oldestCritical,
    oldest,
    ages: ageBuckets(totals, asOf.slice(0, 10)).flatMap(({ fromDays, toDays, count, baseMinor }) =>
      fromDays === null
        ? []
        : [{ fromDays, toDays, count, baseMinor: baseMinor === null ? null : String(baseMinor) }],
    ),
  };
}

/** Null where none of them has an amount in the base currency. */
function amountOf(kinds: OpenTotals['kinds']): string | null {
  if (kinds.every(({ count, withoutAmount }) => count === withoutAmount)) return null;
  return String(kinds.reduce((all, { baseMinor }) => all + baseMinor, 0n));
}
