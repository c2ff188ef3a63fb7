import { compareDecimals, parseDecimal } from '../../../ground/decimal.ts';
import { type Break, type BreakKind, type Problem, severities } from '../../../model/index.ts';
import { type Ask, askTogether } from './ask-together.ts';
import { isDayAttribute } from './attributes.ts';
import { compareText } from './columns.ts';
import { cover, type Part, type Spans } from './cover.ts';
import { dayNumber } from './day-number.ts';
import { grainOf } from './grain-of-kind.ts';
import type { Population } from './population.ts';
import { splitBySignature } from './signature.ts';
import { countRecords, problemId, toProblem } from './to-problem.ts';

/** Problems in the order they should be read, and the problem each break belongs to. */
export interface Grouped {
  readonly problems: readonly Problem[];
  readonly problemOf: ReadonlyMap<string, string>;
}

/** Groups breaks by what happened and by what sets them apart from the compared rest; every break is in one problem. */
export async function findProblems(given: {
  readonly breaks: readonly Break[];
  readonly population: Population;
  readonly baseCurrency: string | null;
}): Promise<Grouped> {
  // Sorted first, so that nothing below can depend on the order of the rows.
  const breaks = [...given.breaks].sort((a, b) => compareText(a.id, b.id));
  const groups = splitBySignature(breaks);
  const spans = spansOf(breaks);
  const covered = await askTogether(
    given.population,
    groups.map((group) => (ask: Ask) => cover(group, spans, ask)),
  );
  const parts = poolLeftovers(covered.flat());
  const brokenOfKind = new Map(
    [...Map.groupBy(breaks, (one) => one.kind)].map(([kind, ofKind]) => [kind, countRecords(ofKind, kind)]),
  );
  const drafts = await askTogether(
    given.population,
    parts.map((part) => async (ask: Ask) => {
      const { kind } = part.group;
      const [population = 0, all = 0] = await ask(grainOf(kind), [part.conditions, []]);
      const counts = { population, all, ofKind: brokenOfKind.get(kind) ?? 0 };
      return toProblem(part, counts, given.baseCurrency);
    }),
  );
  const ids = idsOf(parts);
  const problems = drafts.map((draft, i) => ({ id: ids[i] ?? '', ...draft })).sort(compareProblems);
  const problemOf = new Map(
    problems.flatMap(({ id, breakIds }) => breakIds.map((one) => [one, id] as const)),
  );
  return { problems, problemOf };
}

/** Leftovers of one signature that nothing explains, and too few to stand on their own, go to the rest of their kind. */
function poolLeftovers(parts: readonly Part[]): readonly Part[] {
  const isLeftover = ({ group, conditions, breaks }: Part) =>
    conditions.length === 0 && !group.whole && (group.signature.length === 0 || breaks.length < 2);
  const rests = new Map<BreakKind, Part>();
  for (const part of parts.filter(isLeftover)) {
    const { kind } = part.group;
    const breaks = [...(rests.get(kind)?.breaks ?? []), ...part.breaks];
    const group = { kind, signature: [], whole: false, given: [], breaks };
    rests.set(kind, { group, conditions: [], breaks });
  }
  return [...parts.filter((part) => !isLeftover(part)), ...rests.values()];
}

/** Parts of the same kind, signature and conditions are told apart by the order they were found in. */
function idsOf(parts: readonly Part[]): readonly string[] {
  const used = new Map<string, number>();
  return parts.map((part) => {
    const id = problemId(part, 0);
    const ordinal = used.get(id) ?? 0;
    used.set(id, ordinal + 1);
    return ordinal === 0 ? id : problemId(part, ordinal);
  });
}

function spansOf(breaks: readonly Break[]): Spans {
  const spans = new Map<string, { first: number; last: number }>();
  for (const { attributes } of breaks) {
    for (const attribute in attributes) {
      if (!isDayAttribute(attribute)) continue;
      const day = dayNumber(attributes[attribute] ?? '');
      if (day === undefined) continue;
      const span = spans.get(attribute);
      if (span === undefined) spans.set(attribute, { first: day, last: day });
      else {
        span.first = Math.min(span.first, day);
        span.last = Math.max(span.last, day);
      }
    }
  }
  return spans;
}

/** Worst first: severity, then base amount at risk (unknown last), then count, then id. */
function compareProblems(a: Problem, b: Problem): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compareBase(b.atRiskBase, a.atRiskBase) ||
    b.count - a.count ||
    compareText(a.id, b.id)
  );
}

function compareBase(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  const zero = { unscaled: 0n, scale: 0 };
  return compareDecimals(parseDecimal(a) ?? zero, parseDecimal(b) ?? zero);
}
