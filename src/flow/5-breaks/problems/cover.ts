import type { Break, Condition } from '../../../model/index.ts';
import type { Ask } from './ask-together.ts';
import { compareText, type Range, select, toColumns, toCondition, unitOf } from './columns.ts';
import { grainOf } from './grain-of-kind.ts';
import { leastBreaks, searchConditions } from './search.ts';
import type { Group } from './signature.ts';

/** Breaks of a group that a conjunction explains, or that nothing explains. */
export interface Part {
  readonly group: Group;
  readonly conditions: readonly Condition[];
  readonly breaks: readonly Break[];
}

/** First and last day of each attribute of days, over all breaks of the run. */
export type Spans = ReadonlyMap<string, { readonly first: number; readonly last: number }>;

/** A group is read as a list of at most this many stories. */
const mostParts = 12;
const mostConditions = 3;
/** A larger group is searched on a sample. */
const largestSearched = 20_000;

/**
 * Covers a group with explained subgroups: the best conjunction takes its breaks away, and the search goes on
 * with the others until chance explains what is left.
 */
export async function cover(group: Group, spans: Spans, ask: Ask): Promise<readonly Part[]> {
  const { given, whole } = group;
  const unexplained: Part = { group, conditions: given, breaks: group.breaks };
  if (new Set(group.breaks.map(unitOf)).size < leastBreaks) return [unexplained];

  const grain = grainOf(group.kind);
  const count = (conjunctions: readonly (readonly Condition[])[]) =>
    ask(
      grain,
      conjunctions.map((conjunction) => [...given, ...conjunction]),
    );
  const [all = 0] = await count([[]]);
  const table = toColumns(group.breaks);
  const parts: Part[] = [];
  let rows = Int32Array.from(table.breaks, (_, row) => row);
  while (parts.length < mostParts) {
    const found = await searchConditions({
      table,
      rows: sample(table.breaks, rows),
      all,
      count,
      longest: mostConditions - given.length,
      whole,
      spans,
    });
    if (found === undefined) break;
    const taken = new Set(found.ranges.reduce(select, rows));
    parts.push({
      group,
      conditions: [...given, ...inOrder(found.ranges)],
      breaks: [...taken].map((row) => table.breaks[row]).filter((one) => one !== undefined),
    });
    rows = rows.filter((row) => !taken.has(row));
    if (whole) break;
  }
  const left = [...rows].map((row) => table.breaks[row]).filter((one) => one !== undefined);
  return left.length === 0 ? parts : [...parts, { ...unexplained, breaks: left }];
}

/** The same rows on every run: those whose ids have the smallest hashes. */
function sample(breaks: readonly Break[], rows: Int32Array): Int32Array {
  if (rows.length <= largestSearched) return rows;
  const hashed = Array.from(rows, (row) => ({ row, hash: hashOf(breaks[row]?.id ?? '') }));
  const chosen = hashed.sort((a, b) => a.hash - b.hash || a.row - b.row).slice(0, largestSearched);
  return Int32Array.from(chosen, ({ row }) => row).sort();
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Windows last, else by name: the same conditions read the same however they were found. */
function inOrder(ranges: readonly Range[]): readonly Condition[] {
  return ranges
    .map(toCondition)
    .sort((a, b) => compareText(b.test, a.test) || compareText(a.attribute, b.attribute));
}
