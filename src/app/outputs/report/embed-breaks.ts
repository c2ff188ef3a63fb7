import type { Break, Problem } from '../../../model/index.ts';
import type { BreakDetail, CheckResult } from '../result.ts';
import { clip, scriptJson } from './html.ts';

/** How much of a result the page carries; the rest is linked. */
export const limits = {
  breaks: 2000,
  perProblem: 20,
  bytes: 2_700_000,
  detailBytes: 800_000,
  problems: 200,
  quarantine: 50,
  skus: 50,
  files: 500,
} as const;

/** A break as the page carries it: what it does not show is left out, and long texts are cut. */
export type EmbeddedBreak = Omit<Break, 'attributes' | 'effects'> & {
  /** Ledger, entity and currency of each effect, for narrowing. */
  readonly books: readonly string[];
  readonly detail?: BreakDetail;
};

const textLimit = 400;

/** Bytes that a value takes in the page, escaped, with the comma after it. */
function sizeInPage(value: unknown): number {
  return Buffer.byteLength(scriptJson(value).html) + 1;
}

function short(value: string | null): string | null {
  return value === null ? null : clip(value, textLimit);
}

function carried(found: Break): EmbeddedBreak {
  const { attributes: _, effects, consequences, ...rest } = found;
  return {
    ...rest,
    expected: short(found.expected),
    actual: short(found.actual),
    explanation: clip(found.explanation, textLimit),
    consequences: consequences
      .slice(0, 20)
      .map((one) => ({ ...one, expected: short(one.expected), actual: short(one.actual) })),
    books: [...new Set(effects.map((one) => `${one.ledger}|${one.entity}|${one.currency}`))],
  };
}

function samples(breaks: readonly Break[], problems: readonly Problem[]): ReadonlySet<string> {
  const wanted = new Map(problems.map((one) => [one.id, 0]));
  const chosen = new Set<string>();
  for (const found of breaks) {
    const taken = found.problem === undefined ? undefined : wanted.get(found.problem);
    if (found.problem === undefined || taken === undefined || taken >= limits.perProblem) continue;
    wanted.set(found.problem, taken + 1);
    chosen.add(found.id);
  }
  return chosen;
}

/**
 * Chooses the breaks that the page carries: up to twenty of each problem shown, then the first ones in the order given,
 * as long as they fit. They stay in that order.
 */
export function chooseBreaks(
  breaks: readonly Break[],
  problems: readonly Problem[],
): readonly EmbeddedBreak[] {
  const sampled = samples(breaks, problems);
  const room = { bytes: limits.bytes };
  const chosen = new Map<string, EmbeddedBreak>();
  const take = (found: Break): void => {
    if (room.bytes <= 0 || chosen.has(found.id)) return;
    const one = carried(found);
    room.bytes -= sizeInPage(one);
    if (room.bytes > 0) chosen.set(found.id, one);
  };
  for (const found of breaks) if (sampled.has(found.id)) take(found);
  for (const found of breaks.slice(0, limits.breaks)) take(found);
  return breaks.flatMap((found) => chosen.get(found.id) ?? []);
}

/** Adds what stands behind each of the breaks, where the check can say it, as long as it fits. */
export async function withDetails(
  breaks: readonly EmbeddedBreak[],
  ask: CheckResult['drilldown'],
): Promise<readonly EmbeddedBreak[]> {
  if (ask === undefined || breaks.length === 0) return breaks;
  const details = await ask(breaks.map((one) => one.id));
  let bytes: number = limits.detailBytes;
  return breaks.map((one) => {
    const known = details.get(one.id);
    if (known === undefined || bytes <= 0) return one;
    const detail: BreakDetail = {
      ...(known.match && { match: { pass: known.match.pass, why: clip(known.match.why, textLimit) } }),
      fields: known.fields
        .slice(0, 30)
        .map(({ field, shop, erp }) => ({ field, shop: short(shop), erp: short(erp) })),
    };
    bytes -= sizeInPage(detail);
    return bytes > 0 ? { ...one, detail } : one;
  });
}
