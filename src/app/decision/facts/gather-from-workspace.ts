import { failure } from '../../../ground/index.ts';
import { addDays } from '../../../ground/time.ts';
import type { DecisionFacts, ProblemFact } from '../../../model/decision/index.ts';
import type {
  KeptFacts,
  LifeState,
  Moment,
  PastRun,
  ProblemPast,
  State,
  TrackedProblem,
} from '../../../model/workspace/index.ts';
import { readFreshness } from '../../reading/freshness.ts';
import { isOpen, openStates } from '../../reading/open-states.ts';
import { readReadiness } from '../documents/read-readiness.ts';
import { MOST_PROBLEMS } from './facts-of-check.ts';
import { openBreaks } from './open-breaks.ts';
import { runFact } from './run-fact.ts';
import { type SeenByRun, symptomSeries, WEEKS } from './symptom-series.ts';

/** Which environment is decided about, and when. */
export interface WorkspaceMoment {
  readonly environment: string;
  /** ISO instant. */
  readonly now: string;
}

/** Everything a decision needs of a workspace, read at one moment. Fails with `record-not-found`. */
export function gatherFromWorkspace(
  state: Pick<State, 'atOneMoment'>,
  workspace: string,
  { environment, now }: WorkspaceMoment,
): Promise<DecisionFacts> {
  return state.atOneMoment(async (at) => {
    if ((await at.workspaces.get(workspace)) === null)
      throw failure('record-not-found', { record: 'workspace', id: workspace });
    const { run, flowTimeHours, sources } = await readFreshness(at, workspace, { environment, now });
    const past = await at.views.pastRuns(workspace, environment, WEEKS * 7);
    const timeZone = run?.summary?.timeZone ?? 'UTC';
    const asOf = run?.summary?.asOf ?? now;
    const totals = await at.views.dayTotals(workspace, { environment });
    const kept = await at.views.keptFacts(workspace, environment);
    const names = new Map((await at.people.list()).map(({ id, name }) => [id, name]));
    return {
      schema: 1,
      at: now,
      environment,
      timeZone,
      baseCurrency: run?.summary?.baseCurrency ?? null,
      flowTimeHours,
      runs: past.map((one, place) => runFact(one, place === 0 ? (run?.summary ?? null) : null)),
      symptoms: symptomSeries({
        totals,
        covered: await at.views.covered(workspace, environment),
        exposures: await at.views.exposures(workspace, environment, firstDay(asOf)),
        runs: past.map(seenByRun).toReversed(),
        timeZone,
        baseCurrency: run?.summary?.baseCurrency ?? null,
      }),
      // A decision is read by people, also where nobody can look an id up.
      fixes: (await at.views.fixFacts(workspace, environment)).map((fix) => ({
        ...fix,
        by: names.get(fix.by) ?? fix.by,
      })),
      problems: (await problemFacts(at, workspace, { environment, asOf }, kept)).map((problem) => ({
        ...problem,
        assignee: problem.assignee === null ? null : (names.get(problem.assignee) ?? problem.assignee),
      })),
      open: openBreaks(
        totals.filter(isOpen),
        await at.views.openTotals(workspace, environment, openStates),
        kept?.conditions ?? [],
        asOf,
      ),
      skus: kept?.skus ?? null,
      measures: await at.views.measures(workspace, environment, firstDay(asOf)),
      sources: sources.map(({ id, name, side, newest, state: known }) => ({
        id,
        name,
        side,
        newest,
        state: known,
      })),
      readiness: readReadiness((await at.settings.get(workspace, 'readiness'))?.value ?? null),
    };
  });
}

const firstDay = (asOf: string): string => addDays(asOf.slice(0, 10), -7 * (WEEKS + 1));

const seenByRun = ({ endedAt, health, summary }: PastRun): SeenByRun => ({
  at: endedAt,
  asOf: summary.asOf,
  health,
  symptoms: summary.symptoms,
});

/** A page of problems. */
const PAGE = 200;

/** States in which a problem is over. */
const ended: readonly LifeState[] = ['gone', 'verified', 'duplicate'];

/** Those that are not over, and those that were until lately, the worst first. */
async function problemFacts(
  at: Pick<Moment, 'lives' | 'views'>,
  workspace: string,
  { environment, asOf }: { readonly environment: string; readonly asOf: string },
  kept: KeptFacts | null,
): Promise<readonly ProblemFact[]> {
  const found: TrackedProblem[] = [];
  for (let after: string | undefined; found.length < MOST_PROBLEMS; ) {
    const page = await at.lives.listProblems(
      workspace,
      { environment },
      { limit: PAGE, ...(after !== undefined && { after }) },
    );
    found.push(...page.rows.filter((one) => isOfInterest(one, asOf)));
    if (page.next === null) break;
    after = page.next;
  }
  const problems = found.slice(0, MOST_PROBLEMS);
  const pasts = await at.views.problemPasts(
    workspace,
    problems.map(({ id }) => id),
  );
  const pastOf = new Map(pasts.map((past) => [past.problem, past]));
  const keptOf = new Map((kept?.problems ?? []).map((one) => [one.problem, one]));
  return problems.map((one) => problemFact(one, pastOf.get(one.id), keptOf.get(one.id)));
}

function isOfInterest({ state, body }: TrackedProblem, asOf: string): boolean {
  if (!ended.includes(state)) return true;
  const since = addDays(asOf.slice(0, 10), -7 * WEEKS);
  return body.lastSeen === undefined || body.lastSeen.slice(0, 10) >= since;
}

function problemFact(
  problem: TrackedProblem,
  past: ProblemPast | undefined,
  kept: KeptFacts['problems'][number] | undefined,
): ProblemFact {
  const { id, title, kind, symptom, severity, state, fingerprint, count, baseMinor, assignee, body } =
    problem;
  return {
    id,
    title,
    kind,
    symptom,
    severity,
    state,
    fingerprint,
    explainedShare: body.explainedShare,
    count,
    baseMinor: baseMinor === null ? null : String(baseMinor),
    conditions: body.conditions,
    population: body.population,
    assignee,
    firstSeen: body.firstSeen ?? null,
    lastSeen: body.lastSeen ?? null,
    regressions: past?.regressions ?? 0,
    fixes: past?.fixes ?? [],
    records: kept?.records ?? [],
    skus: kept?.skus ?? null,
  };
}
