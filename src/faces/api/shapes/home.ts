import { z } from 'zod';
import type { AgeBucket, Home, WeekCount, Weeks } from '../../../app/reading/index.ts';
import { showBreak, showProblem, trackedBreak, trackedProblem } from './life.ts';
import { day, id, instant, minor, orNull, several, symptom } from './parts.ts';
import { health, run, runOutcome, showRun } from './runs.ts';

const amounted = {
  baseMinor: minor
    .nullable()
    .meta({ description: 'Null where none of them has an amount in the base currency.' }),
  withoutAmount: z.int().meta({ description: 'How many have no amount in the base currency.' }),
};

const weekCount = z
  .strictObject({
    week: z.string(),
    from: day,
    to: day,
    count: z.int().nullable(),
    ...amounted,
    complete: z.boolean(),
    reason: z.enum(['partly-covered', 'not-covered']).nullable(),
  })
  .meta({
    id: 'WeekCount',
    description:
      "Breaks that occurred in an ISO week of the books' zone. The count is null where nobody looked and nothing was found; `complete` where both sides' records of the whole week were looked at.",
  });

export const weeks = z
  .strictObject({ items: several(weekCount), undated: z.int() })
  .meta({ id: 'Weeks', description: 'Breaks by week, the first first; `undated` are in none of them.' });

const ageBucket = z
  .strictObject({
    bucket: z.string(),
    fromDays: z.int().nullable(),
    toDays: z.int().nullable(),
    from: day.nullable(),
    to: day.nullable(),
    count: z.int(),
    ...amounted,
  })
  .meta({
    id: 'AgeBucket',
    description:
      'Breaks that are about as old; `from` and `to` are the same as days, for a list. The bucket `unknown` has those whose day nobody knows.',
  });

export const ageing = z
  .strictObject({ items: several(ageBucket), asOf: day.nullable() })
  .meta({ id: 'Ageing', description: 'Breaks by age, counted from the day `asOf` of the last run.' });

const sourceFreshness = z
  .strictObject({
    id,
    name: z.string(),
    side: z.enum(['shop', 'erp']),
    newest: instant.nullable(),
    lastReadAt: instant.nullable(),
    state: z.enum(['fresh', 'stale', 'no-data']),
    hours: z.int().nullable(),
  })
  .meta({
    id: 'SourceFreshness',
    description: 'How new what is known from a source is; `stale` beyond the agreed flow time.',
  });

export const home = z
  .strictObject({
    environment: z.string(),
    run: orNull(run),
    lastAttempt: orNull(run),
    verdict: z.enum(['clean', 'breaks', 'could-not-decide', 'no-data']),
    freshness: z.enum(['fresh', 'stale', 'no-data']),
    currency: z.string().nullable(),
    timeZone: z.string().nullable(),
    asOf: day.nullable(),
    flowTimeHours: z.number(),
    open: z.strictObject({ count: z.int(), ...amounted }).readonly(),
    symptoms: several(
      z.strictObject({
        symptom,
        health,
        open: z.int(),
        ...amounted,
        newSinceLast: z.int().nullable(),
        goneSinceLast: z.int().nullable(),
        weeks: several(weekCount),
        undated: z.int(),
      }),
    ),
    sinceLast: runOutcome.nullable(),
    ageing: several(ageBucket),
    oldest: several(trackedBreak),
    largest: several(trackedBreak),
    problems: several(trackedProblem),
    sources: several(sourceFreshness),
  })
  .meta({
    id: 'Home',
    description:
      'How everything stands: `run` is the last recorded run, `lastAttempt` the last one that was begun. Open are breaks that are new, acknowledged, in progress or regressed; weeks count all of them that ever were.',
  });

const showAmount = (baseMinor: bigint | null): string | null =>
  baseMinor === null ? null : String(baseMinor);

const showWeek = (one: WeekCount): z.output<typeof weekCount> => ({
  ...one,
  baseMinor: showAmount(one.baseMinor),
});

export const showWeeks = ({ items, undated }: Weeks): z.output<typeof weeks> => ({
  items: items.map(showWeek),
  undated,
});

/** How many weeks are wanted. */
export const lastWeeks = z.coerce
  .number()
  .int()
  .min(1)
  .max(520)
  .optional()
  .meta({ description: '26 without it.' });

export const showBucket = (one: AgeBucket): z.output<typeof ageBucket> => ({
  ...one,
  baseMinor: showAmount(one.baseMinor),
});

export function showHome(one: Home): z.output<typeof home> {
  return {
    ...one,
    run: one.run === null ? null : showRun(one.run),
    lastAttempt: one.lastAttempt === null ? null : showRun(one.lastAttempt),
    open: { ...one.open, baseMinor: showAmount(one.open.baseMinor) },
    symptoms: one.symptoms.map((each) => ({
      ...each,
      baseMinor: showAmount(each.baseMinor),
      weeks: each.weeks.map(showWeek),
    })),
    ageing: one.ageing.map(showBucket),
    oldest: one.oldest.map(showBreak),
    largest: one.largest.map(showBreak),
    problems: one.problems.map(showProblem),
  };
}
