import { judgeSymptoms } from '../../flow/6-symptoms/index.ts';
import { diagnose } from '../../flow/7-diagnosis/index.ts';
import { makePlan } from '../../flow/8-plan/index.ts';
import { readGate } from '../../flow/9-gate/index.ts';
import type {
  DecisionFacts,
  DetectorProof,
  Diagnosis,
  GateReading,
  HolidayCalendar,
  IndicatorReport,
  Plan,
  SymptomReport,
  Waiver,
} from '../../model/decision/index.ts';
import { readIndicators } from '../../readiness/indicators/index.ts';
import type { Policy } from './documents/policy.ts';

/** What a decision takes into account besides facts and policy. */
export interface DecisionExtras {
  readonly waivers: readonly Waiver[];
  /** Null: the detector was never tried on these data. */
  readonly proof: DetectorProof | null;
  /** Public holidays of the team; null: none are known. */
  readonly calendar: HolidayCalendar | null;
}

/** What facts come to. */
export interface Decided {
  readonly symptoms: SymptomReport;
  readonly diagnosis: Diagnosis;
  readonly indicators: IndicatorReport;
  readonly plan: Plan;
  readonly gate: GateReading;
}

/** Symptoms, causes, indicators, plan and verdict over facts under a policy: the same in, the same out, to the byte. */
export function decide(facts: DecisionFacts, policy: Policy, extras: DecisionExtras): Decided {
  const { waivers, proof, calendar } = extras;
  const symptoms = judgeSymptoms(facts, policy.symptoms);
  const diagnosis = diagnose(facts, symptoms, policy.diagnosis);
  const indicators = readIndicators(facts, policy.indicators);
  const plan = makePlan(facts, { symptoms, diagnosis, indicators, calendar }, policy.plan);
  const gate = readGate(facts, { symptoms, diagnosis, indicators, waivers, proof, calendar }, policy.gate);
  return { symptoms, diagnosis, indicators, plan, gate };
}
