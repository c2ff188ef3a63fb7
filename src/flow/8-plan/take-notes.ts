import { addDays, type Day, daysBetween } from '../../ground/time.ts';
import type { HolidayCalendar, PlanNote } from '../../model/decision/index.ts';
import { amid, symptomTitles } from '../../model/words.ts';
import { endOfDue, lastDay } from './schedule.ts';
import type { Situation } from './situation.ts';
import { type Dated, isUndone } from './warn.ts';
import { listed, many, sayDay } from './words.ts';
import { weekdayOf } from './worked-days.ts';

/** What is to be known and may come and go with the day. */
export function takeNotes(
  situation: Situation,
  dated: Dated,
  calendar: HolidayCalendar | null,
  asked: Day | null,
): readonly PlanNote[] {
  return [
    ...aboutDay(situation, dated),
    ...aboutCalendar(situation, dated, calendar, asked),
    ...aboutOthers(situation, dated),
    ...aboutIndicators(situation),
  ];
}

function aboutDay({ today, parameters }: Situation, dated: Dated): PlanNote[] {
  const { goLive, days } = dated;
  if (goLive === null || goLive < today) return [];
  const said = `Go-live on ${sayDay(goLive)}`;
  const off = days.dayOff(goLive);
  const monthDay = Number(goLive.slice(5, 7)) * 100 + Number(goLive.slice(8));
  const [from, to] = [parameters['peak.from'], parameters['peak.to']];
  const inPeak = from <= to ? from <= monthDay && monthDay <= to : monthDay >= from || monthDay <= to;
  const tomorrow = addDays(goLive, 1);
  const last = lastDay(endOfDue(goLive, parameters['due.skuLast'], days), days);
  const gap = daysBetween(last, goLive);
  const checked = dated.steps.some(
    (step) => step.id === 'go-live.sku-check-last' && isUndone(dated.slots, step),
  );
  return [
    ...(off === null
      ? []
      : [note('day-off', `${said} is a day off, ${off}: those outside the team may not be there.`)]),
    ...(off !== null || days.isWorked(goLive)
      ? []
      : [note('not-worked', `${said} is not a day the team works: make sure that who is on the roster is.`)]),
    ...(!days.isWorked(tomorrow) && (weekdayOf(goLive) === 5 || days.isWorked(goLive))
      ? [
          note(
            'before-days-off',
            `${said} is followed by days that are not worked: the first orders are looked at when nobody is there to mend them.`,
          ),
        ]
      : []),
    ...(inPeak
      ? [
          note(
            'peak-season',
            `${said} lies in peak season: no cutover without need, and no change of key mappings before it is over.`,
          ),
        ]
      : []),
    ...(checked && gap > Math.max(1, parameters['due.skuLast'])
      ? [
          note(
            'last-check-gap',
            `The last working day before go-live is ${sayDay(last)}: the last SKU check and the decision would be ${gap} days old. Let somebody make both on ${sayDay(addDays(goLive, -1))}.`,
          ),
        ]
      : []),
  ];
}

function aboutCalendar(
  { facts: { readiness } }: Situation,
  { goLive }: Dated,
  calendar: HolidayCalendar | null,
  asked: Day | null,
): PlanNote[] {
  const { country, region, workdays } = readiness.calendar;
  const place = region === null ? country : `${country}-${region}`;
  return [
    ...(country === null
      ? [note('no-country', 'No country is set: public holidays are not taken out.')]
      : []),
    ...(country !== null && (calendar === null || calendar.of === null)
      ? [note('holidays-unknown', `The public holidays of ${place} are not known: enter them as days off.`)]
      : []),
    ...(region !== null && calendar?.of != null && calendar.of.region === null
      ? [
          note(
            'region-unknown',
            `The region ${region} of ${calendar.of.country} is not known: only holidays of the whole country are taken out.`,
          ),
        ]
      : []),
    ...(calendar !== null && goLive !== null && calendar.to < goLive
      ? [note('holidays-end', `Public holidays are known until ${calendar.to} only.`)]
      : []),
    ...(workdays.some((day) => day >= 1 && day <= 7)
      ? []
      : [note('no-workdays', 'No working day is set: Monday to Friday is taken.')]),
    ...(asked !== null && goLive === null
      ? [note('go-live-unusable', `${asked} is too far away, or no day: the plan has no dates.`)]
      : []),
  ];
}

function aboutOthers({ hurts }: Situation, { steps }: Dated): PlanNote[] {
  const others = hurts
    .filter((hurt) => !steps.some(({ phase, symptom }) => phase === 'stabilise' && symptom === hurt.symptom))
    .map(({ symptom }) => amid(symptomTitles[symptom]));
  return others.length === 0
    ? []
    : [
        note(
          'hurts-as-well',
          `One symptom is contained at a time, so that it is seen what helped; these wait: ${listed(others, 6)}.`,
        ),
      ];
}

/** A plan is about causes; what is beyond its threshold now is looked into besides. */
function aboutIndicators({ breached }: Situation): PlanNote[] {
  const titles = breached.map(({ title }) => title).toSorted();
  return titles.length === 0
    ? []
    : [
        note(
          'indicators-breached',
          `${many(titles.length, 'leading indicator is', 'leading indicators are')} beyond ${titles.length === 1 ? 'its threshold' : 'their thresholds'}: ${listed(titles, 6)}. Each opens an investigation; the gate asks for two weeks without.`,
        ),
      ];
}

const note = (code: string, says: string): PlanNote => ({
  code,
  step: null,
  says: says.charAt(0).toUpperCase() + says.slice(1),
});
