import { stableId } from '../../../ground/id.ts';
import { type Break, breakKinds, type Condition, type Problem, severities } from '../../../model/index.ts';
import { addUp, costOf } from './add-up.ts';
import { compareText, unitOf } from './columns.ts';
import { shared } from './condition-words.ts';
import type { Part } from './cover.ts';
import { grainOf } from './grain-of-kind.ts';
import { titleOf } from './title.ts';

/** What is counted for a part. */
export interface Counts {
  /** Records with the conditions, and all of the grain. */
  readonly population: number;
  readonly all: number;
  /** Broken records of the kind, with and without the conditions. */
  readonly ofKind: number;
}

/** Broken records: orders with several breaks of a kind count once where orders are counted. */
export function countRecords(breaks: readonly Break[], kind: Break['kind']): number {
  return grainOf(kind) === 'order' ? new Set(breaks.map(unitOf)).size : breaks.length;
}

/** Writes a part up as a problem. */
export function toProblem(part: Part, counts: Counts, baseCurrency: string | null): Omit<Problem, 'id'> {
  const { kind } = part.group;
  const breaks = [...part.breaks].sort((a, b) => compareText(a.id, b.id));
  const records = countRecords(breaks, kind);
  // A population that knows fewer records than are broken would make a share above one.
  const population = Math.max(counts.population, records);
  const all = Math.max(counts.all, counts.ofKind);
  const money = addUp(breaks);
  const fingerprint = shared(breaks, (one) => one.fingerprint);
  const { firstSeen, lastSeen } = seenOf(breaks);
  return {
    kind,
    symptom: breakKinds[kind],
    severity: severities.find((severity) => breaks.some((one) => one.severity === severity)) ?? 'minor',
    title: titleOf({
      kind,
      breaks,
      conditions: part.conditions,
      signed: part.group.signature.length > 0,
      records,
      population,
      cost: costOf(money, baseCurrency),
    }),
    breakIds: breaks.map((one) => one.id),
    count: breaks.length,
    conditions: part.conditions,
    population,
    support: rounded(records / population),
    lift: part.conditions.length === 0 ? 1 : rounded((records * all) / (population * counts.ofKind)),
    atRisk: money.atRisk,
    atRiskBase: money.base,
    ...(firstSeen !== undefined && { firstSeen }),
    ...(lastSeen !== undefined && { lastSeen }),
    ...(fingerprint !== undefined && { fingerprint }),
    explainedShare: fingerprint === undefined ? commonShare(breaks) : 1,
  };
}

/**
 * The id of a part: its kind, what happened, and its conditions. A window counts with its first day only, so
 * that a problem that goes on keeps its id while two bursts of the same kind have two.
 */
export function problemId(part: Part, ordinal: number): string {
  const conditions = part.conditions.map(({ attribute, test, value }: Condition) => [attribute, test, value]);
  const { kind, signature } = part.group;
  return stableId('prb', [
    kind,
    JSON.stringify(signature),
    JSON.stringify(conditions),
    ...(ordinal === 0 ? [] : [String(ordinal)]),
  ]);
}

/** The first and the last instant, each as it was written. */
function seenOf(breaks: readonly Break[]): { readonly firstSeen?: string; readonly lastSeen?: string } {
  let first: Instant | undefined;
  let last: Instant | undefined;
  for (const { occurredAt: text } of breaks) {
    const at = text === undefined ? Number.NaN : Date.parse(text);
    if (text === undefined || Number.isNaN(at)) continue;
    const instant = { text, at };
    if (first === undefined || compareInstants(instant, first) < 0) first = instant;
    if (last === undefined || compareInstants(instant, last) > 0) last = instant;
  }
  return {
    ...(first !== undefined && { firstSeen: first.text }),
    ...(last !== undefined && { lastSeen: last.text }),
  };
}

interface Instant {
  readonly text: string;
  readonly at: number;
}

function compareInstants(a: Instant, b: Instant): number {
  return a.at - b.at || compareText(a.text, b.text);
}

/** Share of the breaks with the commonest fingerprint. */
function commonShare(breaks: readonly Break[]): number {
  const counts = new Map<string, number>();
  for (const { fingerprint } of breaks) {
    if (fingerprint !== undefined) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
  }
  return rounded(Math.max(0, ...counts.values()) / breaks.length);
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
