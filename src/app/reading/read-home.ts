import { failure } from '../../ground/index.ts';
import { type Symptom, symptoms, type Verdict } from '../../model/index.ts';
import type {
  Coverage,
  DayTotal,
  Moment,
  Run,
  RunOutcome,
  State,
  SymptomHealth,
  TrackedBreak,
  TrackedProblem,
} from '../../model/workspace/index.ts';
import { type Amounted, addTotals } from './add-totals.ts';
import { type AgeBucket, ageBuckets } from './age-buckets.ts';
import { readFreshness, type SourceFreshness, worstOf } from './freshness.ts';
import { isOpen, openStates } from './open-states.ts';
import { type WeekCount, weeklyCounts } from './weekly-counts.ts';

/** How one symptom stands. */
export interface HomeSymptom {
  readonly symptom: Symptom;
  readonly health: SymptomHealth;
  /** Open breaks and what they put at risk. */
  readonly open: number;
  readonly baseMinor: bigint | null;
  readonly withoutAmount: number;
  /** Against the run before; null before the first run. */
  readonly newSinceLast: number | null;
  readonly goneSinceLast: number | null;
  /** All breaks of it that ever were, by the week in which they occurred. */
  readonly weeks: readonly WeekCount[];
  /** Breaks of it whose day nobody knows: they are in no week. */
  readonly undated: number;
}

/** What a team sees first. */
export interface Home {
  readonly environment: string;
  /** The last recorded run, and the last one that was begun, which may have failed. */
  readonly run: Run | null;
  readonly lastAttempt: Run | null;
  /** Of the last recorded run, and never good where the lives say otherwise or nothing is known. */
  readonly verdict: Verdict | 'no-data';
  readonly freshness: SourceFreshness['state'];
  readonly currency: string | null;
  readonly timeZone: string | null;
  /** ISO day from which ages are counted. */
  readonly asOf: string | null;
  readonly flowTimeHours: number;
  readonly open: Amounted;
  readonly symptoms: readonly HomeSymptom[];
  readonly sinceLast: RunOutcome | null;
  readonly ageing: readonly AgeBucket[];
  readonly oldest: readonly TrackedBreak[];
  readonly largest: readonly TrackedBreak[];
  readonly problems: readonly TrackedProblem[];
  readonly sources: readonly SourceFreshness[];
}

const WEEKS = 26;
const FEW = 5;

/** Reads all of it at one moment. Fails with `record-not-found`. */
export function readHome(
  state: State,
  workspace: string,
  { environment, now }: { readonly environment: string; readonly now: string },
): Promise<Home> {
  return state.atOneMoment(async (at) => {
    if ((await at.workspaces.get(workspace)) === null)
      throw failure('record-not-found', { record: 'workspace', id: workspace });
    const { run, flowTimeHours, sources } = await readFreshness(at, workspace, { environment, now });
    const [lastAttempt = null] = (await at.runs.list(workspace, { environment }, { limit: 1 })).rows;
    const totals = await at.views.dayTotals(workspace, { environment });
    const covered = await at.views.covered(workspace, environment);
    const shown = symptoms.map((one) =>
      symptomOf(
        one,
        run,
        totals.filter(({ symptom }) => symptom === one),
        covered[one] ?? [],
      ),
    );
    const open = totals.filter(isOpen);
    return {
      environment,
      run,
      lastAttempt,
      verdict: verdictOf(run, shown),
      freshness: worstOf(sources),
      currency: run?.summary?.baseCurrency ?? null,
      timeZone: run?.summary?.timeZone ?? null,
      asOf: run?.summary?.asOf.slice(0, 10) ?? null,
      flowTimeHours,
      open: addTotals(open),
      symptoms: shown,
      sinceLast: run?.outcome ?? null,
      ageing: run?.summary ? ageBuckets(open, run.summary.asOf.slice(0, 10)) : [],
      ...(await lists(at, workspace, environment)),
      sources,
    };
  });
}

async function lists(at: Moment, workspace: string, environment: string) {
  const filter = { environment, states: openStates };
  const few = { limit: FEW };
  return {
    oldest: (await at.lives.listBreaks(workspace, { ...filter, undated: false }, 'oldest', few)).rows,
    largest: (await at.lives.listBreaks(workspace, filter, 'largest', few)).rows,
    problems: (await at.lives.listProblems(workspace, filter, few)).rows,
  };
}

function symptomOf(
  symptom: Symptom,
  run: Run | null,
  totals: readonly DayTotal[],
  covered: readonly Coverage[],
): HomeSymptom {
  const { count: open, baseMinor, withoutAmount } = addTotals(totals.filter(isOpen));
  const said = run?.health?.[symptom] ?? 'no-data';
  const since = run === null ? null : (run.symptomOutcomes?.[symptom] ?? { new: 0, gone: 0 });
  return {
    symptom,
    // A run that did not look at what is open says nothing good of it.
    health: open > 0 ? 'breaks' : said,
    open,
    baseMinor,
    withoutAmount,
    newSinceLast: since?.new ?? null,
    goneSinceLast: since?.gone ?? null,
    weeks: weeklyCounts(totals, covered, { timeZone: run?.summary?.timeZone ?? 'UTC', last: WEEKS }),
    undated: addTotals(totals.filter(({ day }) => day === null)).count,
  };
}

function verdictOf(run: Run | null, shown: readonly HomeSymptom[]): Home['verdict'] {
  if (shown.some(({ open }) => open > 0)) return 'breaks';
  return run?.verdict ?? 'no-data';
}
