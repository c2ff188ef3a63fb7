import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failure } from '../../../ground/index.ts';
import type { DecisionFacts, Readiness } from '../../../model/decision/index.ts';
import { readFacts } from '../documents/read-facts.ts';

/** What a folder of a check does not say by itself. */
export interface ResultMoment {
  /** As the facts have it without one. */
  readonly readiness?: Readiness;
  /** ISO instant of the decision; the moment the data were looked at without it. */
  readonly now?: string;
}

/** The facts of an earlier check's folder. Fails with `result-not-found` or `facts-invalid`. */
export async function gatherFromResult(folder: string, moment: ResultMoment = {}): Promise<DecisionFacts> {
  const path = join(folder, 'facts.json');
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw failure('result-not-found', { path: folder }, { cause });
  });
  return atMoment(readFacts(text, path), moment);
}

/** The facts of a document. Fails with `file-not-found` or `facts-invalid`. */
export async function gatherFromFile(path: string, moment: ResultMoment = {}): Promise<DecisionFacts> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw failure('file-not-found', { path }, { cause });
  });
  return atMoment(readFacts(text, path), moment);
}

/** The same facts seen at another moment: what was fresh may be stale by then. */
export function atMoment(
  facts: DecisionFacts,
  { readiness = facts.readiness, now }: ResultMoment,
): DecisionFacts {
  if (now === undefined) return { ...facts, readiness };
  const sources = facts.sources.map((source) => {
    const { newest, state } = source;
    const hours = newest === null ? 0 : (Date.parse(now) - Date.parse(newest)) / 3_600_000;
    const old = Math.floor(hours) > facts.flowTimeHours;
    return { ...source, state: newest === null ? state : old ? ('stale' as const) : ('fresh' as const) };
  });
  return { ...facts, at: now, readiness, sources };
}
