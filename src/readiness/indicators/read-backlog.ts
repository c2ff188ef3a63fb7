import { addDays, dayInZone, isDay, parseInstant, startOfDay } from '../../ground/time.ts';
import type { DecisionFacts, TeamCalendar } from '../../model/decision/index.ts';
import type { CommonValues, NowValue } from './indicator.ts';

const dayMs = 86_400_000;
/** Days that are gone through one by one: what is older is beyond every threshold anyway. */
const mostDays = 600;

/** The age of the oldest open critical break in business days; nought where none is open, null before the first run. */
export function readOldestCritical(facts: DecisionFacts): NowValue | null {
  const at = facts.runs[0]?.at;
  if (at === undefined) return null;
  const { oldestCritical, bySeverity } = facts.open;
  if (bySeverity.critical === 0) return { value: 0, of: 0, bad: null, at };
  if (oldestCritical === null) return { value: null, of: bySeverity.critical, bad: null, at };
  const now = Date.parse(facts.at);
  const since = isDay(oldestCritical)
    ? startOfDay(addDays(oldestCritical, 1), facts.timeZone)
    : (parseInstant(oldestCritical) ?? Date.parse(oldestCritical));
  const value = workedMs(Math.max(since, now - mostDays * dayMs), now, facts.readiness.calendar) / dayMs;
  return { value: Math.round(value * 100) / 100, of: bySeverity.critical, bad: null, at };
}

/** Time between two moments that lies on days the team works. */
function workedMs(from: number, to: number, { workdays, daysOff, timeZone }: TeamCalendar): number {
  const off = new Set(daysOff.map(({ day }) => day));
  const last = dayInZone(new Date(to).toISOString(), timeZone);
  let worked = 0;
  let day = dayInZone(new Date(from).toISOString(), timeZone);
  while (day <= last) {
    const [begins, ends] = [startOfDay(day, timeZone), startOfDay(addDays(day, 1), timeZone)];
    const weekday = ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
    if (workdays.includes(weekday) && !off.has(day))
      worked += Math.max(0, Math.min(to, ends) - Math.max(from, begins));
    day = addDays(day, 1);
  }
  return worked;
}

/** The share of open breaks in the buckets of age that begin beyond the days agreed. */
export function readOldShare(facts: DecisionFacts, common: CommonValues): NowValue | null {
  const at = facts.runs[0]?.at;
  if (at === undefined) return null;
  const dated = facts.open.ages.reduce((sum, { count }) => sum + count, 0);
  const old = facts.open.ages
    .filter(({ fromDays }) => fromDays > common['reading.oldDays'])
    .reduce((sum, { count }) => sum + count, 0);
  if (facts.open.total > 0 && dated === 0) return { value: null, of: 0, bad: null, at };
  return { value: dated === 0 ? 0 : old / dated, of: dated, bad: null, at };
}

/** How many problems are open again after a fix. */
export function readRegressions(facts: DecisionFacts): NowValue | null {
  const at = facts.runs[0]?.at;
  if (at === undefined) return null;
  const value = facts.problems.filter(({ state }) => state === 'regressed').length;
  return { value, of: facts.problems.length, bad: value, at };
}
