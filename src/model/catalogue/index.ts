/**
 * The catalogue of known failure modes of a Shopify–ERP integration, from user reports, vendor documentation,
 * connector sources and practice articles; `source` says which. What is marked [code-reading] alone is a plausible
 * defect, not a proven one. In `detectionRule`, `S.` stands for Shopify's record and `E.` for the ERP's.
 */
import type { Symptom } from '../break.ts';
import modes from './failure-modes.json' with { type: 'json' };

/** One failure mode. */
export interface FailureMode {
  readonly id: string;
  readonly domain: string;
  readonly symptom: Symptom;
  readonly summary: string;
  readonly detectionRule: string;
  /** The process that let it reach production: one of the four root causes, then the reason. */
  readonly rootCause: string;
  /** The acceptance test that would have caught it. */
  readonly uatScenario: string;
  readonly source: string;
  /** Of the set every acceptance test and go-live gate should cover. */
  readonly core: boolean;
}

/** Every known failure mode, in the catalogue's order. */
export const failureModes: readonly FailureMode[] = modes.map((mode) => ({
  id: mode.id,
  domain: mode.domain,
  symptom: mode.symptom as Symptom,
  summary: mode.summary,
  detectionRule: mode.detection_rule,
  rootCause: mode.root_cause,
  uatScenario: mode.uat_scenario,
  source: mode.source,
  core: mode.core,
}));
