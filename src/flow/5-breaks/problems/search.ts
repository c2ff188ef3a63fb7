import type { Condition } from '../../../model/index.ts';
import { type Candidate, compareCandidates, extend, keyOfRanges } from './candidate.ts';
import {
  type Column,
  type Columns,
  countByCode,
  countUnits,
  type Range,
  select,
  toCondition,
} from './columns.ts';
import { surprise } from './hypergeometric.ts';
import {
  convincing,
  type Ground,
  isApart,
  isWorthMore,
  priceOfValue,
  priceOfWindow,
  scoreOf,
} from './score.ts';
import { edgesOf, toBins, windowsBetween } from './windows.ts';

/** What a search is given beside the breaks. */
export interface SearchTask {
  readonly table: Columns;
  readonly rows: Int32Array;
  /** Records among which the breaks are, and how many of them have each conjunction. */
  readonly all: number;
  readonly count: (conjunctions: readonly (readonly Condition[])[]) => Promise<readonly number[]>;
  readonly longest: number;
  /** Only conjunctions that all rows fulfil. */
  readonly whole: boolean;
  /** First and last day of each attribute of days, over all breaks of the run. */
  readonly spans: ReadonlyMap<string, { readonly first: number; readonly last: number }>;
}

/** How far each step looks: conjunctions carried on, values a column, conjunctions asked for each, window edges. */
const steps = [
  { carried: 6, values: 8, asked: 150, bins: 32 },
  { carried: 3, values: 4, asked: 12, bins: 16 },
  { carried: 0, values: 4, asked: 12, bins: 12 },
] as const;

/** Fewer is no pattern. */
export const leastBreaks = 3;
const leastShare = 0.02;

/**
 * Finds the shortest conjunction of values and day windows that sets the breaks apart, by beam search, or
 * undefined where chance explains the best one as well.
 */
export async function searchConditions(task: SearchTask): Promise<Candidate | undefined> {
  const { table, rows, all } = task;
  const broken = countUnits(table, rows);
  if (broken < leastBreaks || broken >= all) return undefined;
  const ground: Ground = {
    all,
    broken,
    attributes: Math.max(1, table.columns.filter((column) => !column.isDay).length),
    days: Math.max(1, ...[...task.spans.values()].map(({ first, last }) => last - first + 1)),
  };
  const least = task.whole ? broken : Math.max(leastBreaks, Math.ceil(broken * leastShare));
  const compare = compareCandidates(table.columns);
  const single = new Map<string, number>();

  let best: Candidate | undefined;
  let parents: readonly Candidate[] = [{ ranges: [], hits: broken, records: all, price: 0, score: 0 }];
  for (const step of steps.slice(0, task.longest)) {
    const asked = await Promise.all(
      parents.map((parent) => refine({ ...task, ground, least, single, step, parent })),
    );
    const found = new Map(asked.flat().map((one) => [keyOfRanges(one.ranges), one]));
    const ranked = [...found.values()].sort(compare);
    const top = ranked.find(
      (one) => isApart(ground, one.hits, one.records) && (!task.whole || coversAll(rows, one.ranges)),
    );
    if (top !== undefined && (best === undefined || isWorthMore(top.score, best.score))) best = top;
    parents = ranked.filter((one) => canGrow(ground, one, best)).slice(0, step.carried);
    if (parents.length === 0) break;
  }
  return best !== undefined && best.score >= convincing ? best : undefined;
}

interface Refinement extends SearchTask {
  readonly ground: Ground;
  readonly least: number;
  /** Records of single values that are known already. */
  readonly single: Map<string, number>;
  readonly step: (typeof steps)[number];
  readonly parent: Candidate;
}

/** All conjunctions one condition longer than the parent that are worth counting, counted. */
async function refine(task: Refinement): Promise<readonly Candidate[]> {
  const rows = task.parent.ranges.reduce(select, task.rows);
  const used = new Set(task.parent.ranges.map(({ column }) => column));
  const free = task.table.columns.filter((column) => !used.has(column));
  const counted = free.map((column) => ({ column, counts: countByCode(task.table, rows, column) }));
  const [values, windows] = await Promise.all([
    refineByValue(
      task,
      counted.filter(({ column }) => !column.isDay),
    ),
    Promise.all(counted.filter(({ column }) => column.isDay).map((one) => refineByWindow(task, one))),
  ]);
  return [...values, ...windows.flat()];
}

interface Counted {
  readonly column: Column;
  readonly counts: Int32Array;
}

async function refineByValue(task: Refinement, columns: readonly Counted[]): Promise<readonly Candidate[]> {
  const { ground, parent, single, step } = task;
  const proposals = columns
    .flatMap(({ column, counts }) =>
      [...counts.entries()]
        .filter(([, hits]) => hits >= task.least)
        .sort(([a, x], [b, y]) => y - x || a - b)
        .slice(0, step.values)
        .map(([code, hits]) => {
          const range = { column, from: code, to: code };
          // A guess from the counts of single values, as if the conditions had nothing to do with each other.
          const alone = single.get(keyOfRanges([range])) ?? hits;
          const guess = Math.max(hits, Math.round((parent.records * alone) / ground.all));
          return { range, hits, guess: scoreOf(ground, hits, guess, priceOfValue(ground, alone)) };
        }),
    )
    .sort((a, b) => b.guess - a.guess)
    .slice(0, step.asked);
  const own = parent.ranges.map(toCondition);
  const answers = await task.count(
    proposals.flatMap(({ range }) => [[toCondition(range)], [...own, toCondition(range)]]),
  );
  return proposals.flatMap(({ range, hits }, i) => {
    const alone = answers[2 * i] ?? 0;
    const records = answers[2 * i + 1] ?? 0;
    // Fewer records than breaks: the population does not know this attribute the way the breaks do.
    if (records < hits) return [];
    single.set(keyOfRanges([range]), alone);
    return [extend(ground, parent, range, { hits, records, price: priceOfValue(ground, alone) })];
  });
}

/** Of many overlapping windows only the best are worth carrying on. */
const bestWindows = 2;

async function refineByWindow(task: Refinement, { column, counts }: Counted): Promise<readonly Candidate[]> {
  const { ground, parent } = task;
  const span = task.spans.get(column.attribute);
  if (span === undefined) return [];
  const bins = toBins(counts, task.step.bins);
  const edges = edgesOf(column, bins, span.first);
  const own = parent.ranges.map(toCondition);
  const answers = await task.count(edges.map((edge) => [...own, edge]));
  const upTo = new Map(edges.map((edge, i) => [edge.to ?? '', answers[i] ?? 0]));
  return windowsBetween(column, bins, upTo, task.least)
    .filter(({ hits, records }) => records >= hits)
    .map(({ range, days, hits, records }) => {
      const price = priceOfWindow(ground, days, records, parent.records);
      return extend(ground, parent, range, { hits, records, price });
    })
    .sort(compareCandidates(task.table.columns))
    .slice(0, bestWindows);
}

function coversAll(rows: Int32Array, ranges: readonly Range[]): boolean {
  return ranges.reduce(select, rows).length === rows.length;
}

/** Whether even the luckiest further condition could make the conjunction the answer. */
function canGrow(ground: Ground, one: Candidate, best: Candidate | undefined): boolean {
  const cheapest = Math.log10(2);
  const limit = surprise(one.hits, ground.broken, one.hits, ground.all) - one.price - cheapest;
  return best === undefined ? limit >= convincing : isWorthMore(limit, best.score);
}
