import { judgeSymptoms } from '../../../flow/6-symptoms/index.ts';
import { diagnose } from '../../../flow/7-diagnosis/index.ts';
import { readGate } from '../../../flow/9-gate/index.ts';
import { canonicalJson } from '../../../ground/canonical-json.ts';
import { failure } from '../../../ground/index.ts';
import type {
  DecisionFacts,
  DetectorProof,
  GateReading,
  HolidayCalendar,
  Waiver,
} from '../../../model/decision/index.ts';
import { readIndicators } from '../../../readiness/indicators/index.ts';
import type { Policy } from '../documents/policy.ts';

/** All that a verdict is made from. */
export interface GateEvidence {
  readonly schema: 1;
  readonly facts: DecisionFacts;
  readonly policy: Policy;
  readonly waivers: readonly Waiver[];
  readonly proof: DetectorProof | null;
  /** Public holidays of the team; null: none are known. */
  readonly calendar: HolidayCalendar | null;
}

/** The verdict over evidence, with the rules of this version. */
export function readEvidence({ facts, policy, waivers, proof, calendar }: GateEvidence): GateReading {
  const symptoms = judgeSymptoms(facts, policy.symptoms);
  const diagnosis = diagnose(facts, symptoms, policy.diagnosis);
  const indicators = readIndicators(facts, policy.indicators);
  return readGate(facts, { symptoms, diagnosis, indicators, waivers, proof, calendar }, policy.gate);
}

/** Evidence or a reading as it is kept and hashed: one text for one content. */
export const written = (document: GateEvidence | GateReading): string => canonicalJson(document);

/** Evidence that was written down. Fails with `evidence-unreadable`. */
export function evidenceOf(text: string): GateEvidence {
  try {
    const value = JSON.parse(text) as GateEvidence;
    // Kept before holidays were part of it.
    if (value.schema === 1) return { ...value, calendar: value.calendar ?? null };
  } catch (cause) {
    throw failure('evidence-unreadable', { reason: 'it is no JSON' }, { cause });
  }
  throw failure('evidence-unreadable', { reason: 'it is of a version that this one does not know' });
}
