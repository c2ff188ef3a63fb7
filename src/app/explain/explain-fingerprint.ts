import { type Fingerprint, fingerprints, markSql, reachSql } from '../../flow/5-breaks/index.ts';
import { failure } from '../../ground/index.ts';
import { failureModes } from '../../model/index.ts';
import type { Job } from '../run-job.ts';
import type { FingerprintExplanation, ShownStep } from './explanation.ts';
import { firstRows } from './first-rows.ts';

const certainties: Readonly<Record<Fingerprint['certainty'], string>> = {
  residual: 'the difference is an amount of the record to the cent',
  record: 'a record says it',
  circumstance: 'what breaks has in common what does not break has not',
};

/** Every fingerprint, and every failure mode of the catalogue. */
export function fingerprintIds(): readonly string[] {
  return [...new Set([...fingerprints, ...failureModes].map(({ id }) => id))].sort();
}

/** What a fingerprint or failure mode is, in a sentence or two. */
export function meansOf(id: string): string {
  const mode = failureModes.find((one) => one.id === id);
  return mode?.summary ?? fingerprints.find((one) => one.id === id)?.means ?? '';
}

/** Explains a fingerprint, or a failure mode that has none; undefined for any other name. */
export function explainFingerprint(id: string): FingerprintExplanation | undefined {
  const fingerprint = fingerprints.find((one) => one.id === id);
  const mode = failureModes.find((one) => one.id === id);
  if (fingerprint === undefined && mode === undefined) return undefined;
  return {
    type: 'fingerprint',
    id,
    means: meansOf(id),
    symptom: mode?.symptom ?? null,
    seen: fingerprint?.seen ?? null,
    next: fingerprint?.next ?? null,
    kinds: fingerprint?.kinds ?? [],
    certainty: fingerprint === undefined ? null : certainties[fingerprint.certainty],
    cause: mode?.rootCause ?? null,
    uatScenario: mode?.uatScenario ?? null,
    source: mode?.source ?? null,
    steps: fingerprint === undefined ? [] : stepsOf(fingerprint),
  };
}

/** Explains a fingerprint as it was asked on the job's files, with the first rows of each step. */
export async function explainFingerprintOn(
  fingerprint: Fingerprint,
  { lake, flow }: Job,
): Promise<FingerprintExplanation> {
  const explanation = explainFingerprint(fingerprint.id);
  if (explanation === undefined) throw failure('bug', { what: `no fingerprint is called ${fingerprint.id}` });
  const asked = flow.breaks.some(({ kind }) => fingerprint.kinds.includes(kind));
  if (!asked) return { ...explanation, state: { marked: 0 } };
  const steps: ShownStep[] = [];
  for (const step of explanation.steps) steps.push({ ...step, rows: await firstRows(lake, step) });
  const [count] = await lake.rows({
    name: `${fingerprint.id}: count`,
    sql: `select count(*) as n from (\n${markSql(fingerprint)}\n) f`,
  });
  return { ...explanation, steps, state: { marked: Number(count?.n ?? 0) } };
}

function stepsOf(fingerprint: Fingerprint): readonly ShownStep[] {
  return [
    ...(fingerprint.steps ?? []).map(({ name, sql }) => ({ name, sql })),
    { name: 'breaks that bear the mark', sql: markSql(fingerprint) },
    ...(fingerprint.reach === undefined
      ? []
      : [{ name: 'what it should have broken, and what broke without it', sql: reachSql(fingerprint) }]),
  ];
}
