/**
 * The list of breaks at a million rows: recording, listing, filtering, searching, counting, the home page and exports, one
 * JSON line per figure. `npm run bench` does not call it: `node bench/breaks.ts [--breaks 1000000] [--rounds 40]`, on Node
 * 24; with `--folder DIR` the state stays there, and is measured again without being recorded again; `--part` views, lists
 * or rest measures that part alone.
 */

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type ExportFormat,
  exportBreaks,
  readHome,
  readProblemWeeks,
  readWeeks,
} from '../src/app/reading/index.ts';
import { severities, symptoms } from '../src/model/index.ts';
import type { BreakFilter, BreakOrder, RunStart, State } from '../src/model/workspace/index.ts';
import { openState } from '../src/stores/state/index.ts';
import { allBreaks, allProblems, breakAt, kinds } from './many-breaks.ts';

const { values } = parseArgs({
  options: {
    breaks: { type: 'string' },
    rounds: { type: 'string' },
    folder: { type: 'string' },
    part: { type: 'string' },
  },
});
const breaks = Number(values.breaks ?? 1_000_000);
const rounds = Number(values.rounds ?? 40);
const workspace = 'wsp_bench';
const at = '2026-11-01T00:00:00+00:00';

const say = (figure: object): void => console.log(JSON.stringify(figure));
const round = (value: number): number => Number(value.toPrecision(3));
const secondsSince = (began: number): number => round((performance.now() - began) / 1000);
let ids = 0;
function newId(prefix: string): string {
  ids += 1;
  return `${prefix}_${String(ids).padStart(8, '0')}`;
}
const audit = () => ({
  id: newId('aud'),
  at,
  actor: { kind: 'system', id: null, name: 'Bench' } as const,
  action: 'bench',
  subject: null,
  details: null,
});

async function record(state: State, name: string, from: number, to: number): Promise<string> {
  const start: RunStart = {
    id: newId('run'),
    workspace,
    environment: 'production',
    by: 'usr_bench',
    at,
    settings: { shop: [], erp: [], profile: null, profileSha256: null, asOf: null, from: null, to: null },
    codeVersion: '1',
  };
  const coverage = { from: '2026-01-01T00:00:00+00:00', to: '2026-10-31T23:59:59+00:00' };
  const summary = {
    verdict: 'breaks',
    asOf: '2026-10-31',
    baseCurrency: 'EUR',
    timeZone: 'UTC',
    controls: [],
    symptoms: symptoms.map((symptom) => ({
      symptom,
      breaks: 0,
      controls: { holds: 1, broken: 0, couldNotCheck: 0 },
    })),
    inFlight: [],
  };
  const began = performance.now();
  const run = await state.change(workspace, async (change) => {
    change.record(audit());
    await change.runs.begin(start);
    return change.runs.record(start, {
      at,
      folder: null,
      summary: summary as never,
      inputs: [],
      watermarks: { shop: coverage, erp: coverage },
      exposures: [],
      breaks: { [Symbol.iterator]: () => allBreaks(from, to) },
      problems: allProblems,
    });
  });
  say({ name: `record ${name}`, seconds: secondsSince(began), outcome: run.outcome });
  return run.id;
}

async function timed(name: string, goalMs: number, once: (round: number) => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const began = performance.now();
    await once(n);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const share = (part: number): number =>
    round(times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0);
  say({ name, p50: share(0.5), p95: share(0.95), unit: 'ms', goal: `p95 < ${goalMs}` });
}

const open = ['new', 'acknowledged', 'in-progress', 'regressed'] as const;

async function measureLists(state: State, first: string): Promise<void> {
  const list = (filter: BreakFilter, order: BreakOrder = 'worst', after?: string) =>
    state.lives.listBreaks(workspace, filter, order, {
      limit: 100,
      ...(after === undefined ? {} : { after }),
    });
  for (const order of ['worst', 'largest', 'newest', 'oldest'] as const)
    await timed(`first page of the open, ${order}`, 200, () => list({ states: open }, order));
  let after: string | undefined;
  await timed('the next page, and the next', 200, async () => {
    after = (await list({ states: open }, 'worst', after)).next ?? undefined;
  });
  const kindAt = (n: number) => [kinds[n % kinds.length] ?? 'tax-differs'];
  const filters: readonly (readonly [string, (n: number) => BreakFilter, BreakOrder?])[] = [
    ['filter: kind', (n) => ({ states: open, kinds: kindAt(n) })],
    ['filter: kind, newest', (n) => ({ states: open, kinds: kindAt(n) }), 'newest'],
    ['filter: symptom', () => ({ states: open, symptoms: ['refunds-missing'] })],
    ['filter: problem', (n) => ({ states: open, problem: `prb_${n}` })],
    ['filter: severity', (n) => ({ states: open, severities: [severities[n % 3] ?? 'minor'] })],
    ['filter: amounts, few', (n) => ({ leastMinor: 5_000_000n, mostMinor: 5_000_000n + BigInt(n) })],
    ['filter: amounts, many', (n) => ({ leastMinor: 100_000n + BigInt(n) })],
    ['filter: new since a run', () => ({ newSince: first })],
    ['filter: nobody has it', () => ({ states: open, assignee: null })],
    ['filter: gone', () => ({ states: ['gone'] })],
    ['filter: a fingerprint', (n) => ({ states: open, fingerprint: `fingerprint-${n}` })],
    ['search: one order', (n) => ({ text: `#${100_000 + n * 5003}` })],
    ['search: one document', (n) => ({ text: `si-${String(n * 9973).padStart(8, '0')}` })],
    ['search: a SKU of fifty', (n) => ({ text: `sku-${n * 17 + 10_000}` })],
    ['search: an order of a SKU', (n) => ({ text: `#10 sku-1${n}` })],
    ['search: one of a hundred thousand', (n) => ({ text: `#2${n % 10}` })],
    ['search: in all of them', () => ({ text: 'sku' })],
    ['search: two letters', () => ({ text: '77' })],
    ['search: nothing there', (n) => ({ text: `zz${n}zz` })],
  ];
  for (const [name, filter, order] of filters) await timed(name, 300, (n) => list(filter(n), order));
  for (const [name, filter] of filters)
    await timed(`counts of ${name}`, 300, (n) => state.lives.countBreaks(workspace, filter(n)));
  await timed('counts of all', 200, () => state.lives.countBreaks(workspace, {}));
}

async function measureRest(state: State, some: (n: number) => string): Promise<void> {
  await timed('one break with its history', 200, (n) => state.lives.getBreak(workspace, some(n)));
  await timed('list of problems', 200, () => state.lives.listProblems(workspace, {}, { limit: 100 }));
  await timed('change of one break', 200, (n) =>
    state.change(workspace, (change) => {
      change.record(audit());
      return change.lives.change({
        id: newId('chg'),
        workspace,
        on: { breaks: { ids: [some(n)] } },
        move: { event: 'acknowledge' },
        by: 'usr_bench',
        at,
      });
    }),
  );
  for (const what of ['assign', 'undo'] as const) {
    const began = performance.now();
    const { changed } = await state.change(workspace, (change) => {
      change.record(audit());
      const by = { id: newId('chg'), workspace, by: 'usr_bulk', at };
      if (what === 'undo') return change.lives.undo(by);
      const filter: BreakFilter = { states: ['new'], kinds: kinds.slice(0, 1), leastMinor: 2_500_000n };
      return change.lives.change({
        ...by,
        on: { breaks: filter },
        move: { event: 'assign', to: 'usr_bulk' },
      });
    });
    say({ name: `bulk ${what}`, changed, seconds: secondsSince(began), goal: '10000 in 5 s' });
  }
  const began = performance.now();
  const { rows } = await state.runs.list(workspace, {}, {});
  const { counts } = await state.runs.compare(workspace, rows.at(-1)?.id ?? '', rows[0]?.id ?? '');
  say({ name: 'compare two runs', counts, seconds: secondsSince(began) });
}

async function measureViews(state: State): Promise<void> {
  await timed('home', 200, () => readHome(state, workspace, { environment: 'production', now: at }));
  await timed('weeks of a problem', 200, (n) => readProblemWeeks(state, workspace, `prb_${n}`, 26));
  await timed('weeks of a kind', 200, (n) =>
    readWeeks(state, workspace, { kinds: [kinds[n % kinds.length] ?? 'tax-differs'] }, 26),
  );
  for (const format of ['csv', 'jsonl', 'xlsx'] as const) await measureExport(state, format);
}

async function measureExport(state: State, format: ExportFormat): Promise<void> {
  const began = performance.now();
  let [bytes, first, peak] = [0, 0, 0];
  const request = { workspace, format, said: {}, by: 'Bench', at, version: '1' };
  await exportBreaks(
    state,
    { ...request, filter: {}, order: 'worst' },
    {
      begin: () => {
        first = performance.now() - began;
      },
      write: async (chunk) => {
        bytes += chunk.length;
        peak = Math.max(peak, process.memoryUsage.rss());
      },
    },
  );
  const seconds = secondsSince(began);
  say({ name: `export all as ${format}`, seconds, firstMs: round(first), bytes, peakMiB: peak >> 20 });
}

const kept = values.folder;
const folder = kept ?? mkdtempSync(join(tmpdir(), 'tieout-bench-'));
chmodSync(folder, 0o755);
const state = await openState({ kind: 'embedded', folder: join(folder, 'state') });
try {
  const tenth = Math.floor(breaks / 10);
  if ((await state.workspaces.get(workspace)) === null) {
    await state.change(workspace, async (change) => {
      change.record(audit());
      await change.workspaces.add({ id: workspace, name: 'Bench', createdAt: at });
    });
    await record(state, `${breaks} breaks the first time`, 0, breaks);
    await record(state, 'the same again', 0, breaks);
    await record(state, 'with a hundredth new and a tenth gone', tenth, breaks + Math.floor(breaks / 100));
  } else ids = 50_000_000 + (Date.now() % 40_000_000);
  const { rows } = await state.runs.list(workspace, {}, {});
  const wants = (part: string): boolean => values.part === undefined || values.part === part;
  if (wants('views')) await measureViews(state);
  if (wants('lists')) await measureLists(state, rows.find(({ number }) => number === 1)?.id ?? '');
  if (wants('rest')) await measureRest(state, (n) => breakAt(tenth + n * 1000).id);
} finally {
  await state.close();
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}
