import { join } from 'node:path';
import { failure, isFailure } from '../../../ground/index.ts';
import { dayInZone, isDay } from '../../../ground/time.ts';
import type { DecisionFacts, Readiness } from '../../../model/decision/index.ts';
import { readDocument } from '../documents/read-document.ts';
import { readFacts } from '../documents/read-facts.ts';

/** What a folder of a check does not say by itself. */
export interface ResultMoment {
  /** As the facts have it without one. */
  readonly readiness?: Readiness;
  /** ISO instant or day of the decision; the moment the data were looked at without it. */
  readonly now?: string;
}

/** The facts of an earlier check's folder. Fails with `result-not-found` or `facts-invalid`. */
export async function gatherFromResult(folder: string, moment: ResultMoment = {}): Promise<DecisionFacts> {
  const path = join(folder, 'facts.json');
  const text = await readDocument(path).catch((cause: unknown) => {
    throw isFailure(cause) && cause.code === 'file-not-found'
      ? failure('result-not-found', { path: folder }, { cause })
      : cause;
  });
  return atMoment(readFacts(text, path), moment);
}

/** The facts of a document. Fails with `file-not-found` or `facts-invalid`. */
export async function gatherFromFile(path: string, moment: ResultMoment = {}): Promise<DecisionFacts> {
  return atMoment(readFacts(await readDocument(path), path), moment);
}

/** The first moment of a day in UTC; an instant is what it is. */
export const momentOf = (at: string): string => (isDay(at) ? `${at}T00:00:00Z` : at);

/** Nothing is decided on a day before that of the data. Fails with `usage-bad-value`. */
export function refuseEarlier(asked: string, { at, timeZone }: Pick<DecisionFacts, 'at' | 'timeZone'>): void {
  const last = dayInZone(at, timeZone);
  if ((isDay(asked) ? asked : dayInZone(asked, timeZone)) >= last) return;
  throw failure(
    'usage-bad-value',
    { option: '--at', value: asked, expected: `a moment of the last day in the data, ${last}, or after it` },
    { hint: 'Leave --at out, or check again with --as-of and decide from that.' },
  );
}

/**
 * The same facts seen at another moment: what was fresh may be stale by then. A check counts its last day to the end, so
 * that on this day nothing is seen before it. Fails with `usage-bad-value` for a day before.
 */
export function atMoment(
  facts: DecisionFacts,
  { readiness = facts.readiness, now: asked }: ResultMoment,
): DecisionFacts {
  if (asked === undefined) return { ...facts, readiness };
  refuseEarlier(asked, facts);
  const now = Date.parse(momentOf(asked)) < Date.parse(facts.at) ? facts.at : momentOf(asked);
  const sources = facts.sources.map((source) => {
    const { newest, state } = source;
    const hours = newest === null ? 0 : (Date.parse(now) - Date.parse(newest)) / 3_600_000;
    const old = Math.floor(hours) > facts.flowTimeHours;
    return { ...source, state: newest === null ? state : old ? ('stale' as const) : ('fresh' as const) };
  });
  return { ...facts, at: now, readiness, sources };
}
