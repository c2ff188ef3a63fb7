import { hash } from 'node:crypto';
import { canonicalJson } from '../../../ground/canonical-json.ts';
import { parseMoney } from '../../../ground/index.ts';
import { formatInstant, isDay, startOfDay } from '../../../ground/time.ts';
import type { DecisionFacts, ProblemFact, SourceFact } from '../../../model/decision/index.ts';
import {
  type Break,
  type Problem,
  type Profile,
  type Summary,
  severities,
  sides,
  symptoms,
} from '../../../model/index.ts';
import {
  type Coverage,
  type DayTotal,
  dayOfBreak,
  healthOf,
  type KeptFacts,
  type OpenTotals,
  type PastRun,
} from '../../../model/workspace/index.ts';
import type { CheckResult } from '../../outputs/index.ts';
import { flowTimeHoursOf } from '../../reading/flow-time.ts';
import { noReadiness } from '../documents/read-readiness.ts';
import type { RunFacts } from './gather-run-facts.ts';
import { openBreaks } from './open-breaks.ts';
import { runFact } from './run-fact.ts';
import { symptomSeries } from './symptom-series.ts';

/** What a check was told, beside its files. */
export interface CheckedWith {
  readonly profile: Profile;
  readonly profileText: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Everything a decision needs of one check of files, without a workspace: what the files say at the moment they are
 * looked at, which is the moment of the decision until somebody states another. The same input gives the same facts.
 */
export function factsOfCheck(
  { summary, breaks, problems }: Pick<CheckResult, 'summary' | 'breaks' | 'problems'>,
  found: RunFacts,
  told: CheckedWith,
): DecisionFacts {
  const { timeZone, baseCurrency } = summary;
  const at = momentOf(summary, found);
  const run = pastRun(summary, found, told, at);
  const totals = dayTotals(breaks, summary);
  const flowTimeHours = flowTimeHoursOf(told.profile);
  return {
    schema: 1,
    at,
    environment: 'production',
    timeZone,
    baseCurrency,
    flowTimeHours,
    runs: [runFact(run, summary)],
    symptoms: symptomSeries({
      totals,
      covered: coveredBy(run),
      exposures: found.exposures,
      runs: [{ at, asOf: summary.asOf, health: run.health, symptoms: summary.symptoms }],
      timeZone,
      baseCurrency,
    }),
    fixes: [],
    problems: problems.map((one) => problemFact(one, found.kept, baseCurrency)),
    open: openBreaks(totals, openTotals(breaks, summary), found.kept.conditions, summary.asOf),
    skus: found.kept.skus,
    measures: found.measures,
    sources: sourcesOf(found, at, flowTimeHours),
    readiness: noReadiness(),
  };
}

/** The latest moment that the data know of, and not before the one at which they were looked at. */
function momentOf({ asOf, timeZone }: Summary, { watermarks }: RunFacts): string {
  const looked = isDay(asOf) ? startOfDay(asOf, timeZone) : Date.parse(asOf);
  const known = sides.flatMap((side) => watermarks[side]?.to ?? []).map((to) => Date.parse(to));
  return formatInstant(Math.max(looked, ...(isDay(asOf) ? known : [])), timeZone);
}

function pastRun(summary: Summary, { watermarks }: RunFacts, told: CheckedWith, at: string): PastRun {
  const inputs = summary.files.map(({ file, side, records, sha256, bytes, rows }) => ({
    file,
    side,
    records,
    sha256,
    bytes,
    rows,
  }));
  const { profileText, from, to } = told;
  const profileSha256 = profileText === null ? null : hash('sha256', profileText);
  const asked = { profileSha256, from, to, asOf: summary.asOf };
  const said = canonicalJson({ ...asked, inputs: inputs.map(({ file, sha256 }) => [file, sha256]) });
  return {
    // The same files under the same agreement are the same run.
    id: `run_${hash('sha256', said).slice(0, 20)}`,
    number: 1,
    endedAt: at,
    codeVersion: summary.run.version,
    verdict: summary.verdict,
    health: Object.fromEntries(symptoms.map((one) => [one, healthOf(summary, one)])) as PastRun['health'],
    watermarks,
    inputs,
    settings: { shop: [], erp: [], profile: null, ...asked },
    summary,
  };
}

/** Both sides know what lies in the reach of both. */
function coveredBy({
  watermarks,
  health,
}: PastRun): Readonly<Partial<Record<(typeof symptoms)[number], readonly Coverage[]>>> {
  const { shop = null, erp = null } = watermarks ?? {};
  if (shop === null || erp === null) return {};
  const from = Date.parse(shop.from) > Date.parse(erp.from) ? shop.from : erp.from;
  const to = Date.parse(shop.to) < Date.parse(erp.to) ? shop.to : erp.to;
  if (Date.parse(from) > Date.parse(to)) return {};
  return Object.fromEntries(symptoms.map((one) => [one, health[one] === 'no-data' ? [] : [{ from, to }]]));
}

type Cell = {
  day: string | null;
  symptom: Break['symptom'];
  count: number;
  baseMinor: bigint;
  withoutAmount: number;
};

function dayTotals(breaks: readonly Break[], summary: Summary): readonly DayTotal[] {
  const cells = new Map<string, Cell>();
  for (const one of breaks) {
    const day = dayOfBreak(one, summary);
    const key = `${day} ${one.symptom}`;
    const cell = cells.get(key) ?? { day, symptom: one.symptom, count: 0, baseMinor: 0n, withoutAmount: 0 };
    cells.set(key, addTo(cell, one, summary.baseCurrency));
  }
  return [...cells.values()].map((cell) => ({ ...cell, state: 'new' as const }));
}

function addTo<Sum extends { count: number; baseMinor: bigint; withoutAmount: number }>(
  sum: Sum,
  { atRisk }: Break,
  baseCurrency: string | null,
): Sum {
  sum.count += 1;
  if (atRisk.base === null || baseCurrency === null) sum.withoutAmount += 1;
  else sum.baseMinor += parseMoney(atRisk.base, baseCurrency).minor;
  return sum;
}

type KindSum = {
  kind: Break['kind'];
  severity: Break['severity'];
  count: number;
  baseMinor: bigint;
  withoutAmount: number;
};

function openTotals(breaks: readonly Break[], summary: Summary): OpenTotals {
  const kinds = new Map<string, KindSum>();
  const fingerprints = new Map<string, number>();
  let [oldest, oldestCritical]: (string | null)[] = [null, null];
  for (const one of breaks) {
    const { kind, severity, fingerprint } = one;
    const key = `${kind} ${severities.indexOf(severity)}`;
    const sum = kinds.get(key) ?? { kind, severity, count: 0, baseMinor: 0n, withoutAmount: 0 };
    kinds.set(key, addTo(sum, one, summary.baseCurrency));
    if (fingerprint !== undefined) fingerprints.set(fingerprint, (fingerprints.get(fingerprint) ?? 0) + 1);
    const day = dayOfBreak(one, summary);
    if (day === null) continue;
    if (oldest == null || day < oldest) oldest = day;
    if (severity === 'critical' && (oldestCritical == null || day < oldestCritical)) oldestCritical = day;
  }
  return {
    kinds: [...kinds.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum),
    fingerprints: [...fingerprints]
      .map(([fingerprint, count]) => ({ fingerprint, count }))
      .sort((a, b) => b.count - a.count || (a.fingerprint < b.fingerprint ? -1 : 1)),
    oldest: oldest ?? null,
    oldestCritical: oldestCritical ?? null,
  };
}

/** Problems a decision looks at: those beyond are too small to change it. */
export const MOST_PROBLEMS = 500;

function problemFact(problem: Problem, kept: KeptFacts, baseCurrency: string | null): ProblemFact {
  const { id, title, kind, symptom, severity, explainedShare, count, conditions, population } = problem;
  const own = kept.problems.find((one) => one.problem === id);
  const base = problem.atRiskBase;
  return {
    id,
    title,
    kind,
    symptom,
    severity,
    state: 'new',
    fingerprint: problem.fingerprint ?? null,
    explainedShare,
    count,
    baseMinor: base === null || baseCurrency === null ? null : String(parseMoney(base, baseCurrency).minor),
    conditions,
    population,
    assignee: null,
    firstSeen: problem.firstSeen ?? null,
    lastSeen: problem.lastSeen ?? null,
    regressions: 0,
    fixes: [],
    records: own?.records ?? [],
    skus: own?.skus ?? null,
  };
}

/** The two sides stand for their sources: what is older than the agreed flow time says nothing of today. */
export function sourcesOf(
  { watermarks }: Pick<RunFacts, 'watermarks'>,
  at: string,
  flowTimeHours: number,
): readonly SourceFact[] {
  return sides.map((side) => {
    const newest = watermarks[side]?.to ?? null;
    const hours = newest === null ? 0 : (Date.parse(at) - Date.parse(newest)) / 3_600_000;
    return {
      id: side,
      name: side === 'shop' ? 'Files of the shop' : 'Files of the ERP',
      side,
      newest,
      state: newest === null ? 'no-data' : Math.floor(hours) > flowTimeHours ? 'stale' : 'fresh',
    };
  });
}
