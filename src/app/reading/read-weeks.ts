import { breakKinds, type Symptom } from '../../model/index.ts';
import type { BreakFilter, Coverage, Moment, State } from '../../model/workspace/index.ts';
import { addTotals } from './add-totals.ts';
import { type AgeBucket, ageBuckets } from './age-buckets.ts';
import { type WeekCount, weeklyCounts } from './weekly-counts.ts';

/** Breaks by week. */
export interface Weeks {
  readonly items: readonly WeekCount[];
  /** Those whose day nobody knows: they are in no week. */
  readonly undated: number;
}

/** The breaks of a filter by the week in which they occurred. */
export function readWeeks(
  state: State,
  workspace: string,
  filter: BreakFilter,
  last: number,
): Promise<Weeks> {
  return state.atOneMoment((at) => weeksAt(at, workspace, filter, last));
}

/** The breaks of a problem by week; null where there is no such problem. */
export function readProblemWeeks(
  state: State,
  workspace: string,
  id: string,
  last: number,
): Promise<Weeks | null> {
  return state.atOneMoment(async (at) => {
    const problem = await at.lives.getProblem(workspace, id);
    if (problem === null) return null;
    const { environment, symptom } = problem;
    return weeksAt(at, workspace, { environment, problem: problem.id, symptoms: [symptom] }, last);
  });
}

/** The breaks of a filter by age, and the day from which it is counted; null before the first run. */
export function readAgeing(
  state: State,
  workspace: string,
  filter: BreakFilter,
): Promise<{ readonly items: readonly AgeBucket[]; readonly asOf: string | null }> {
  return state.atOneMoment(async (at) => {
    const run = await at.views.recorded(workspace, environmentOf(filter));
    const asOf = run?.summary?.asOf.slice(0, 10) ?? null;
    if (asOf === null) return { items: [], asOf };
    return { items: ageBuckets(await at.views.dayTotals(workspace, filter), asOf), asOf };
  });
}

async function weeksAt(at: Moment, workspace: string, filter: BreakFilter, last: number): Promise<Weeks> {
  const environment = environmentOf(filter);
  const run = await at.views.recorded(workspace, environment);
  const totals = await at.views.dayTotals(workspace, filter);
  const timeZone = run?.summary?.timeZone ?? 'UTC';
  const covered = together(await at.views.covered(workspace, environment), filter);
  const undated = addTotals(totals.filter(({ day }) => day === null)).count;
  return { items: weeklyCounts(totals, covered, { timeZone, last }), undated };
}

const environmentOf = ({ environment = 'production' }: BreakFilter): string => environment;

/** When all symptoms that a filter is about were looked at: where one was not, a count would be too low. */
function together(
  covered: Readonly<Partial<Record<Symptom, readonly Coverage[]>>>,
  { symptoms, kinds }: BreakFilter,
): readonly Coverage[] {
  const about = symptoms ?? kinds?.map((kind) => breakKinds[kind]);
  // Without a wish for some, those of which nothing is known at all are left out, as in the totals.
  const lists =
    about?.map((one) => covered[one] ?? []) ?? Object.values(covered).filter((one) => one.length > 0);
  const [first = [], ...others] = lists;
  return others.reduce(overlap, first);
}

function overlap(a: readonly Coverage[], b: readonly Coverage[]): readonly Coverage[] {
  return a.flatMap((one) =>
    b.flatMap((other) => {
      const from = Date.parse(one.from) > Date.parse(other.from) ? one.from : other.from;
      const to = Date.parse(one.to) < Date.parse(other.to) ? one.to : other.to;
      return Date.parse(from) <= Date.parse(to) ? [{ from, to }] : [];
    }),
  );
}
