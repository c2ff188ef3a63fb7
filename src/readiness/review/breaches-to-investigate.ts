import { dayInZone, isoWeekOf } from '../../ground/time.ts';
import type { DecisionFacts, IndicatorReport } from '../../model/decision/index.ts';
import type { Investigation } from '../../model/workspace/index.ts';

/** An investigation that a breach calls for. */
export type WantedInvestigation = Pick<
  Investigation,
  'indicator' | 'title' | 'week' | 'run' | 'value' | 'says' | 'previous'
>;

/**
 * Indicators in breach that nobody looks into. One whose investigation was closed is looked into again only for a week
 * that began after that: what had happened before is what was found out.
 */
export function breachesToInvestigate(
  facts: Pick<DecisionFacts, 'runs' | 'at' | 'timeZone'>,
  { indicators }: IndicatorReport,
  latest: readonly Pick<Investigation, 'id' | 'indicator' | 'closed'>[],
): readonly WantedInvestigation[] {
  const [run] = facts.runs;
  if (run === undefined) return [];
  const weekOf = (at: string): string => isoWeekOf(dayInZone(at, facts.timeZone)).week;
  return indicators.flatMap(({ indicator, title, state, week: read, value, says }) => {
    if (state !== 'breach') return [];
    const week = read ?? weekOf(facts.at);
    const last = latest.find((one) => one.indicator === indicator);
    if (last !== undefined && (last.closed === null || week <= weekOf(last.closed.at))) return [];
    return [{ indicator, title, week, run: run.run, value, says, previous: last?.id ?? null }];
  });
}
