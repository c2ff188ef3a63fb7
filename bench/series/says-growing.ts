import { judgeSymptoms, symptomParameters } from '../../src/flow/6-symptoms/index.ts';
import { addDays, isoWeekOf } from '../../src/ground/time.ts';
import { type ClaimState, defaultsOf, type WeekFact } from '../../src/model/decision/index.ts';
import type { Week } from './families.ts';

const parameters = defaultsOf(symptomParameters);
const mondays = Array.from({ length: 26 }, (_, week) => isoWeekOf(addDays('2026-01-05', 7 * week)));

/** Weeks as facts, from the first week of 2026 on. */
export const asFacts = (weeks: readonly Week[]): readonly WeekFact[] =>
  weeks.map((week, at) => {
    const { week: name, from } = mondays[at] as (typeof mondays)[number];
    return { ...week, week: name, from, baseMinor: null, complete: true };
  });

/** What is said of the growth of one series, judged alone: no other test makes it harder. */
export function growthSaid(weeks: readonly Week[]): ClaimState {
  const series = {
    symptom: 'orders-not-flowing',
    unit: 'order',
    weeks: asFacts(weeks),
    episodes: [],
  } as const;
  const [said] = judgeSymptoms({ symptoms: [series], fixes: [], timeZone: 'UTC' }, parameters).symptoms;
  return said?.growing.state ?? 'not-enough-data';
}
