import type { JudgedWeek } from './complete-weeks.ts';
import type { SymptomParameters } from './parameters.ts';
import { dispersionOf } from './statistics/dispersion.ts';
import { atLeastSoMany } from './statistics/negative-binomial-tail.ts';

/** Half a break more than there were: none in the other weeks does not mean that there never could be one. */
const HALF = 0.5;

/**
 * Weeks with more breaks than the other weeks let one expect: as many or more would come by chance in too few cases, the
 * others' own unsteadiness, and how little few weeks tell of a rate, allowed for.
 */
export function unusualWeeks(
  weeks: readonly JudgedWeek[],
  parameters: SymptomParameters,
): ReadonlySet<string> {
  if (weeks.length < parameters['unusual.leastWeeks']) return new Set();
  const level = parameters['unusual.significance'] / weeks.length;
  const unusual = weeks.filter((week) => {
    const others = weeks.filter((one) => one !== week);
    const exposure = others.reduce((sum, one) => sum + one.exposure, 0);
    const rate = (others.reduce((sum, one) => sum + one.count, 0) + HALF) / exposure;
    if (week.count <= rate * week.exposure) return false;
    const spread = dispersionOf(others) * (1 + week.exposure / exposure);
    return atLeastSoMany(week.count, rate * week.exposure, spread) <= level;
  });
  return new Set(unusual.map(({ week }) => week));
}
