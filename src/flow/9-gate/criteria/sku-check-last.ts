import { addDays, type Day, dayNumber } from '../../../ground/time.ts';
import type { DecisionFacts } from '../../../model/decision/index.ts';
import { type WorkedDays, workedDays } from '../../8-plan/index.ts';
import { criterion, type GateInputs, judged, unknown } from '../criterion.ts';
import { dayOf, hoursBetween } from '../say.ts';
import { contradicted, days, evidenceOf, fullChecks, saidOf } from './shared/sku-checks.ts';

/** The last check of all SKUs, clean. */
export const skuCheckLast = criterion({
  id: 'sku-check-last',
  title: 'SKU check on the day before',
  hard: true,
  claim:
    'All SKUs were checked on the last working day before the cutover: none without its item, none twice.',
  why: 'Whatever was mended is checked again when nothing changes any more.',
  role: 'operations',
  parameters: {
    due: days(1, 'T-1 [proposal]; where nobody works on that day, the last working day before it.'),
    maxAgeHours: {
      default: 24,
      unit: 'hours',
      least: 1,
      most: 168,
      why: 'At most 24 hours old at T-1 [proposal]; days on which the team does not work are not counted.',
    },
    mostUnmatched: {
      default: 0,
      unit: 'SKUs',
      least: 0,
      most: 100_000,
      whole: true,
      why: 'Every active SKU without an item is an order that does not flow [proposal].',
    },
    mostDuplicates: {
      default: 0,
      unit: 'SKUs',
      least: 0,
      most: 100_000,
      whole: true,
      why: 'Two SKUs that are one after normalisation book each other’s stock [proposal].',
    },
  },
  threshold: ({ mostUnmatched, mostDuplicates }) =>
    `all SKUs, at most ${mostUnmatched} unmatched and ${mostDuplicates} duplicates`,
  read: (facts, { calendar }, { due, maxAgeHours, mostUnmatched, mostDuplicates }) => {
    const { at, readiness, timeZone } = facts;
    const { goLive, skuChecks } = readiness;
    if (goLive === null) return unknown('No date of go-live is set, so that no check is due.');
    const last = fullChecks(skuChecks).findLast(({ at: when }) => (hoursBetween(when, at) ?? -1) >= 0);
    const bad = (one: { readonly unmatched: number; readonly duplicates: number }): boolean =>
      one.unmatched > mostUnmatched || one.duplicates > mostDuplicates;
    const found = contradicted(facts, last ?? null, bad);
    if (found !== null) return found;
    if (last !== undefined && bad(last))
      return judged(
        false,
        saidOf(last),
        last.at,
        evidenceOf(last),
        `The last check of all SKUs found ${saidOf(last)}.`,
      );
    const team = workedBefore(goLive, facts, calendar);
    const dueOn = team.dayAt(team.onOrBefore(dayNumber(addDays(goLive, -due))));
    if (dayOf(at, timeZone) < dueOn)
      return unknown(`Due on ${dueOn}: not yet, and until then nothing can be said.`);
    if (last === undefined) return unknown(`It was due on ${dueOn}, and no check of all SKUs is recorded.`);
    return {
      ...judged(
        true,
        saidOf(last),
        last.at,
        evidenceOf(last),
        `The last check of all ${last.active} SKUs found ${saidOf(last)}.`,
      ),
      maxAgeHours: maxAgeHours + idleHours(dayOf(last.at, timeZone), maxAgeHours, team),
    };
  },
});

/** The days of the team, counted from go-live. */
function workedBefore(
  goLive: Day,
  { readiness }: DecisionFacts,
  calendar: GateInputs['calendar'],
): WorkedDays {
  return workedDays(readiness.calendar, calendar, goLive);
}

/** Hours of the days after a check on which nobody works, as long as it is not too old by the others. */
function idleHours(checked: Day, maxAgeHours: number, team: WorkedDays): number {
  let [idle, worked, day] = [0, 0, checked];
  while (worked * 24 < maxAgeHours) {
    day = addDays(day, 1);
    if (team.isWorked(day)) worked += 1;
    else idle += 24;
  }
  return idle;
}
