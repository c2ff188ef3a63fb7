import { spanOfPlan } from '../../flow/8-plan/index.ts';
import { addDays } from '../../ground/time.ts';
import type { DecisionFacts, HolidayCalendar, TeamCalendar } from '../../model/decision/index.ts';

type Holidays = InstanceType<typeof import('date-holidays').default>;

/** The public holidays that a decision over facts may ask for. */
export function calendarOf(facts: Pick<DecisionFacts, 'at' | 'readiness'>): Promise<HolidayCalendar> {
  const { from, to } = spanOfPlan(facts);
  return loadCalendar(facts.readiness.calendar, from, to);
}

/**
 * The public holidays of a team's country and region between two days, both included. Half days off are worked. What it
 * does not know of is left out and said: a region that is unknown has its country's holidays.
 */
export async function loadCalendar(
  { country, region }: Pick<TeamCalendar, 'country' | 'region'>,
  from: string,
  to: string,
): Promise<HolidayCalendar> {
  const nothing: HolidayCalendar = { from, to, of: null, holidays: [] };
  if (country === null) return nothing;
  // A megabyte of dates: read only for a plan of somebody who has a country.
  const { default: Collection } = await import('date-holidays');
  const nation = country.trim().toUpperCase();
  const all = new Collection({ types: ['public'] });
  const named = all.getCountries('en')[nation];
  if (named === undefined) return nothing;
  const [state, part] = parts(region, nation);
  const inState = state === undefined ? undefined : all.getStates(nation, 'en')?.[state];
  const inPart =
    state === undefined || part === undefined ? undefined : all.getRegions(nation, state, 'en')?.[part];
  if (inState === undefined || state === undefined) all.init(nation, { types: ['public'] });
  else if (inPart === undefined || part === undefined) all.init(nation, state, { types: ['public'] });
  else all.init(nation, state, part, { types: ['public'] });
  return {
    from,
    to,
    of: { country: named, region: inPart ?? inState ?? null },
    holidays: wholeDays(all, from, to),
  };
}

/** `BY`, `DE-BY` and `de-by-a` are all of them places in Germany. */
function parts(region: string | null, nation: string): readonly (string | undefined)[] {
  const given = (region ?? '')
    .trim()
    .toUpperCase()
    .split('-')
    .filter((part) => part !== '');
  return given[0] === nation ? given.slice(1) : given;
}

function wholeDays(all: Holidays, from: string, to: string): HolidayCalendar['holidays'] {
  const found = new Map<string, string>();
  // What begins in December may last into the next year.
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)); year += 1)
    for (const { date, start, end, name } of all.getHolidays(year, 'en')) {
      if (date.slice(11, 19) !== '00:00:00') continue;
      // A day on which the clocks change has 23 or 25 hours.
      const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
      for (let more = 0; more < length; more += 1) {
        const day = addDays(date.slice(0, 10), more);
        if (from <= day && day <= to && !found.has(day)) found.set(day, name);
      }
    }
  return [...found]
    .map(([day, name]) => ({ day, name }))
    .toSorted((left, right) => (left.day < right.day ? -1 : 1));
}
