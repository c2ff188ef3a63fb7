import { createHash } from 'node:crypto';
import { asFailure } from '../../../ground/index.ts';
import type { Decision, GateReading, GateVerdict } from '../../../model/decision/index.ts';
import type { DecisionEvidence } from '../../../model/workspace/index.ts';
import { evidenceOf, readEvidence, written } from './evidence.ts';

/** What a decision comes to when it is taken again from its evidence. */
export interface Replayed {
  /** Whether the reading is the same, byte by byte. */
  readonly identical: boolean;
  /** Whether evidence and reading are those whose hashes the decision names. */
  readonly intact: { readonly evidence: boolean; readonly reading: boolean };
  readonly codeVersion: { readonly decision: string; readonly now: string };
  readonly verdict: { readonly decision: GateVerdict; readonly now: GateVerdict | null };
  readonly readingSha256: { readonly decision: string; readonly now: string | null };
  /** Criteria that are read otherwise now; null: it was not one of them. */
  readonly differences: readonly {
    readonly criterion: string;
    readonly before: string | null;
    readonly now: string | null;
  }[];
  readonly says: string;
}

/** Reads the evidence of a decision once more with the rules of this version, and compares. */
export function replay(
  decision: Pick<Decision, 'verdict' | 'evidenceSha256' | 'readingSha256' | 'codeVersion'>,
  documents: DecisionEvidence,
  version: string,
): Replayed {
  const intact = {
    evidence: sha256(documents.evidence) === decision.evidenceSha256,
    reading: sha256(documents.reading) === decision.readingSha256,
  };
  const found = readAgain(documents.evidence);
  const text = found.reading === null ? null : written(found.reading);
  const identical = intact.evidence && intact.reading && text === documents.reading;
  const differences =
    found.reading === null || identical ? [] : differencesOf(documents.reading, found.reading);
  const codeVersion = { decision: decision.codeVersion, now: version };
  return {
    identical,
    intact,
    codeVersion,
    verdict: { decision: decision.verdict, now: found.reading?.verdict ?? null },
    readingSha256: { decision: decision.readingSha256, now: text === null ? null : sha256(text) },
    differences,
    says: sentence({ identical, intact, codeVersion, differences, why: found.why }),
  };
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function readAgain(evidence: string): { readonly reading: GateReading | null; readonly why: string | null } {
  try {
    return { reading: readEvidence(evidenceOf(evidence)), why: null };
  } catch (thrown) {
    // Evidence that was tampered with, or of a version whose facts had another form, must be said, not end in a bug.
    return { reading: null, why: asFailure(thrown).message };
  }
}

function differencesOf(before: string, now: GateReading): Replayed['differences'] {
  const old = new Map(readingsOf(before).map((one) => [one.criterion, one]));
  const fresh = new Map(now.criteria.map((one) => [one.criterion, one]));
  const ids = [...new Set([...old.keys(), ...fresh.keys()])].toSorted();
  return ids.flatMap((criterion) => {
    const [was, is] = [old.get(criterion), fresh.get(criterion)];
    if (
      was !== undefined &&
      is !== undefined &&
      written({ ...now, criteria: [was] }) === written({ ...now, criteria: [is] })
    )
      return [];
    return [{ criterion, before: was?.state ?? null, now: is?.state ?? null }];
  });
}

function readingsOf(text: string): GateReading['criteria'] {
  try {
    return (JSON.parse(text) as GateReading).criteria;
  } catch {
    return [];
  }
}

function sentence({
  identical,
  intact,
  codeVersion,
  differences,
  why,
}: Pick<Replayed, 'identical' | 'intact' | 'codeVersion' | 'differences'> & {
  readonly why: string | null;
}): string {
  if (identical) return 'The same evidence gives the same reading, byte by byte.';
  if (!intact.evidence) return 'The evidence is not what was decided on: its hash is another.';
  if (!intact.reading) return 'The reading is not what was signed: its hash is another.';
  const by =
    codeVersion.decision === codeVersion.now
      ? 'The same version reads it otherwise'
      : `Version ${codeVersion.decision} took it; version ${codeVersion.now} reads it otherwise`;
  if (why !== null) return `${by}: ${why}`;
  const some = differences
    .filter(({ before, now }) => before !== now)
    .map(({ criterion, before, now }) => `${criterion} ${before ?? 'not asked'} → ${now ?? 'not asked'}`);
  if (some.length > 0) return `${by}: ${some.join(', ')}.`;
  const same = differences.map(({ criterion }) => criterion).join(', ');
  return `${by}, in words or numbers only${same === '' ? '' : `: ${same}`}.`;
}
