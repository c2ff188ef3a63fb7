/**
 * A whole decision for a workspace with a million orders, 26 weeks and a million breaks: gathering and each room, one JSON
 * line per figure. `npm run bench` does not call it: `node bench/decision.ts [--breaks 1000000] [--rounds 5]`, on Node 24;
 * with `--folder DIR` the state stays there, and is measured again without being recorded again.
 */

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultPolicy, gatherFromWorkspace } from '../src/app/decision/index.ts';
import { loadCalendar } from '../src/app/decision/load-calendar.ts';
import { judgeSymptoms } from '../src/flow/6-symptoms/index.ts';
import { diagnose } from '../src/flow/7-diagnosis/index.ts';
import { makePlan, spanOfPlan } from '../src/flow/8-plan/index.ts';
import { readGate } from '../src/flow/9-gate/index.ts';
import { addDays, isoWeekOf } from '../src/ground/time.ts';
import type { DecisionFacts, MeasureSeries } from '../src/model/decision/index.ts';
import { symptoms } from '../src/model/index.ts';
import type { RunResult, RunStart, State } from '../src/model/workspace/index.ts';
import { indicators, readIndicators } from '../src/readiness/indicators/index.ts';
import { openState } from '../src/stores/state/index.ts';
import { allBreaks, allProblems } from './many-breaks.ts';

const { values } = parseArgs({
  options: { breaks: { type: 'string' }, rounds: { type: 'string' }, folder: { type: 'string' } },
});
const breaks = Number(values.breaks ?? 1_000_000);
const rounds = Number(values.rounds ?? 5);
const workspace = 'wsp_bench';
const environment = 'production';
const ordersADay = Math.ceil(1_000_000 / 182);
const firstDay = '2026-05-04';
const WEEKS = 26;

const say = (figure: object): void => console.log(JSON.stringify(figure));
const round = (value: number): number => Number(value.toPrecision(3));
let ids = 0;
function newId(prefix: string): string {
  ids += 1;
  return `${prefix}_${String(ids).padStart(8, '0')}`;
}

/** What a run of the end of a week knows: exposures and measures of all weeks so far. */
function resultAt(week: number): RunResult {
  const last = addDays(firstDay, 7 * week + 6);
  const coverage = { from: `${firstDay}T00:00:00Z`, to: `${last}T23:59:59Z` };
  const days = Array.from({ length: 7 * (week + 1) }, (_, day) => addDays(firstDay, day));
  const isLast = week === WEEKS - 1;
  const summary = {
    verdict: 'breaks',
    asOf: last,
    baseCurrency: 'EUR',
    timeZone: 'UTC',
    controls: [],
    ties: [],
    counts: { shop: { refunds: 50_000, stockLevels: 40_000 }, erp: {} },
    match: { shopOrders: ordersADay * days.length, matched: ordersADay * days.length, ambiguous: 0 },
    quarantined: 0,
    conflicts: 0,
    symptoms: symptoms.map((symptom) => ({
      symptom,
      breaks: 100,
      atRiskBase: '1000.00',
      controls: { holds: 1, broken: 0, couldNotCheck: 0 },
    })),
    inFlight: [],
  };
  return {
    at: `${addDays(last, 1)}T06:00:00Z`,
    folder: null,
    summary: summary as never,
    inputs: [],
    watermarks: { shop: coverage, erp: coverage },
    exposures: [
      ...days.map((day) => ({ day, records: 'order' as const, count: ordersADay })),
      ...days.map((day) => ({ day, records: 'refund' as const, count: Math.ceil(ordersADay / 20) })),
      { day: last, records: 'sku-location', count: 40_000 },
    ],
    breaks: { [Symbol.iterator]: () => allBreaks(0, isLast ? breaks : 500) },
    problems: allProblems,
    measures: measuresUntil(week),
    kept: {
      conditions: [{ condition: 'partial-refund', count: Math.floor(breaks / 7) }],
      problems: allProblems.map(({ id }, n) => ({
        problem: id,
        records: Array.from({ length: 50 }, (_, at) => `#${100_000 + n * 50 + at}`),
        skus: n % 40,
      })),
      skus: {
        at: last,
        active: 20_000,
        unmatched: 12,
        duplicates: 3,
        wrongItem: 1,
        attributesDiffer: 40,
        blocked: 2,
      },
    },
  };
}

function measuresUntil(week: number): readonly MeasureSeries[] {
  const weeks = Array.from({ length: week + 1 }, (_, at) => {
    const { week: name, from } = isoWeekOf(addDays(firstDay, 7 * at));
    const of = 7 * ordersADay;
    const bad = 20 + ((at * 7919) % 31);
    return { week: name, from, value: 1 - bad / of, of, bad, complete: true };
  });
  return indicators.map(({ id }) => ({ measure: id, weeks }));
}

async function fill(state: State): Promise<void> {
  const audit = () => ({
    id: newId('aud'),
    at: `${firstDay}T00:00:00Z`,
    actor: { kind: 'system', id: null, name: 'Bench' } as const,
    action: 'bench',
    subject: null,
    details: null,
  });
  await state.change(workspace, async (change) => {
    change.record(audit());
    await change.workspaces.add({ id: workspace, name: 'Bench', createdAt: `${firstDay}T00:00:00Z` });
  });
  for (let week = 0; week < WEEKS; week += 1) {
    const began = performance.now();
    const result = resultAt(week);
    const settings = {
      shop: [],
      erp: [],
      profile: null,
      profileSha256: null,
      asOf: null,
      from: null,
      to: null,
    };
    const start: RunStart = {
      id: newId('run'),
      workspace,
      environment,
      by: 'bench',
      at: result.at,
      settings,
      codeVersion: '1',
    };
    await state.change(workspace, async (change) => {
      change.record(audit());
      await change.runs.begin(start);
      await change.runs.record(start, result);
    });
    if (week === WEEKS - 1)
      say({ name: `record ${breaks} breaks`, seconds: round((performance.now() - began) / 1000) });
  }
}

interface Stage {
  readonly name: string;
  readonly ms: number;
  readonly cpuMs: number;
}

async function staged<T>(stages: Stage[], name: string, work: () => T | Promise<T>): Promise<T> {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const made = await work();
  const { user, system } = process.cpuUsage(cpu);
  stages.push({ name, ms: round(performance.now() - began), cpuMs: round((user + system) / 1000) });
  return made;
}

async function decideOnce(
  state: State,
): Promise<{ readonly stages: Stage[]; readonly facts: DecisionFacts }> {
  const stages: Stage[] = [];
  const policy = defaultPolicy();
  const now = `${addDays(firstDay, 7 * WEEKS)}T08:00:00Z`;
  const facts = await staged(stages, 'gather', () =>
    gatherFromWorkspace(state, workspace, { environment, now }),
  );
  const { from, to } = spanOfPlan(facts);
  const calendar = await staged(stages, 'calendar', () => loadCalendar(facts.readiness.calendar, from, to));
  const found = await staged(stages, 'symptoms', () => judgeSymptoms(facts, policy.symptoms));
  const diagnosis = await staged(stages, 'diagnosis', () => diagnose(facts, found, policy.diagnosis));
  const report = await staged(stages, 'indicators', () => readIndicators(facts, policy.indicators));
  const said = { symptoms: found, diagnosis, indicators: report };
  await staged(stages, 'plan', () => makePlan(facts, { ...said, calendar }, policy.plan));
  await staged(stages, 'gate', () =>
    readGate(facts, { ...said, waivers: [], proof: null, calendar }, policy.gate),
  );
  return { stages, facts };
}

const kept = values.folder;
const folder = kept ?? mkdtempSync(join(tmpdir(), 'tieout-bench-'));
chmodSync(folder, 0o755);
const state = await openState({ kind: 'embedded', folder: join(folder, 'state') });
try {
  if ((await state.workspaces.get(workspace)) === null) await fill(state);
  for (let n = 0; n < rounds; n += 1) {
    const { stages, facts } = await decideOnce(state);
    const whole = stages.reduce((sum, { ms }) => sum + ms, 0);
    const cpu = stages.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
    say({
      name: n === 0 ? 'whole decision, the first' : 'whole decision',
      seconds: round(whole / 1000),
      goal: '< 5',
      cpuSeconds: round(cpu / 1000),
      stages: Object.fromEntries(stages.map(({ name, ms }) => [name, ms])),
      factsKiB: Math.round(JSON.stringify(facts).length / 1024),
      open: facts.open.total,
      problems: facts.problems.length,
      weeks: facts.symptoms[0]?.weeks.length ?? 0,
    });
  }
} finally {
  await state.close();
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}
