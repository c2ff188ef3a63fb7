/**
 * Series of weeks whose rate does not grow, by how they vary. Exposure may change as it likes: the rate does not follow it.
 */
import type { Random } from '../world/random.ts';
import { events, leaning } from './draw.ts';

export interface Week {
  readonly count: number;
  readonly exposure: number;
}

/** A kind of stable series: how a number of weeks of it are drawn. */
export interface Family {
  readonly name: string;
  /** Whether it is one of those for which a bound is promised. */
  readonly bound: boolean;
  draw(random: Random, weeks: number): readonly Week[];
}

const YEAR = 52;
const USUAL = 1000;

/** Records of a week: the same all year, by the season, three times as many for the last weeks, or rising to that. */
const exposures = {
  flat: () => () => USUAL,
  'seasonal exposure': (random: Random) => {
    const start = random.next() * YEAR;
    return (week: number) => Math.round(USUAL * (1 + 0.5 * Math.sin((2 * Math.PI * (week + start)) / YEAR)));
  },
  'peak of three times': (_: Random, weeks: number) => (week: number) =>
    week >= weeks - 6 ? 3 * USUAL : USUAL,
  'exposure rising to three times': (_: Random, weeks: number) => (week: number) =>
    Math.round(USUAL * (1 + (2 * week) / Math.max(1, weeks - 1))),
} as const;
type Exposed = keyof typeof exposures;

function counted(exposed: Exposed, mean: number, dispersion: number): Family['draw'] {
  return (random, weeks) => {
    const of = exposures[exposed](random, weeks);
    return Array.from({ length: weeks }, (_, week) => {
      const exposure = of(week);
      return { exposure, count: events(random, (mean * exposure) / USUAL, dispersion) };
    });
  };
}

/** Rates that lean on the rate of the week before: log-normal, with Poisson counts. */
function autocorrelated(mean: number, spread: number, exposed: Exposed): Family['draw'] {
  return (random, weeks) => {
    const of = exposures[exposed](random, weeks);
    return leaning(random, weeks, 0.3).map((value, week) => {
      const exposure = of(week);
      const rate = (mean / USUAL) * Math.exp(spread * value - spread ** 2 / 2);
      return { exposure, count: events(random, rate * exposure) };
    });
  };
}

/** The same with rounded normal counts. */
const normalCounts: Family['draw'] = (random, weeks) =>
  leaning(random, weeks, 0.3).map((value) => ({
    exposure: USUAL,
    count: Math.max(0, Math.round(20 + 7 * value)),
  }));

/** A rate that itself goes up and down with the year: within half a year it does rise. */
function seasonalRate(mean: number, swing: number): Family['draw'] {
  return (random, weeks) => {
    const start = random.next() * YEAR;
    return Array.from({ length: weeks }, (_, week) => ({
      exposure: USUAL,
      count: events(random, mean * (1 + swing * Math.sin((2 * Math.PI * (week + start)) / YEAR))),
    }));
  };
}

const means = [0.3, 1, 2, 10, 50] as const;
const family = (name: string, draw: Family['draw'], bound = true): Family => ({ name, draw, bound });

/** All families: those of a bound, and the one that no test of half a year can tell from growth. */
export const families: readonly Family[] = [
  ...means.flatMap((mean) =>
    (Object.keys(exposures) as Exposed[]).flatMap((exposed) => [
      family(`Poisson, ${mean} a week, ${exposed}`, counted(exposed, mean, 1)),
      family(`over-dispersed 3, ${mean} a week, ${exposed}`, counted(exposed, mean, 3)),
    ]),
  ),
  ...([2, 10, 50] as const).flatMap((mean) =>
    ([0.3, 0.6] as const).map((spread) =>
      family(`AR 0.3 of ${spread}, Poisson, ${mean} a week, flat`, autocorrelated(mean, spread, 'flat')),
    ),
  ),
  family(
    'AR 0.3 of 0.5, Poisson, 10 a week, exposure rising to three times',
    autocorrelated(10, 0.5, 'exposure rising to three times'),
  ),
  family('AR 0.3, normal, 20 a week, flat', normalCounts),
  family('seasonal rate of 0.2, 10 a week', seasonalRate(10, 0.2)),
  family('seasonal rate of 0.3, 50 a week', seasonalRate(50, 0.3)),
  family('seasonal rate of 0.5, 50 a week', seasonalRate(50, 0.5), false),
];

/** A series that rises by so many standard deviations a week: Poisson counts of a rising rate. */
export function rising(random: Random, weeks: number, mean: number, sigmas: number): readonly Week[] {
  return Array.from({ length: weeks }, (_, week) => ({
    exposure: USUAL,
    count: events(random, mean + sigmas * Math.sqrt(mean) * week),
  }));
}
