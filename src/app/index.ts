/**
 * The app: the actions that every face offers.
 * Comes in: requests of faces. Goes out: results. May touch: everything; it is the only place that opens stores and
 * reads the environment. Refuses: to know how a face looks.
 * Doors of their own, so that what needs no stores does not load them: `config.ts`, `outputs/index.ts`, and
 * `actions/doctor.ts`, which must run where the stores do not.
 */
export { type CheckOptions, type CheckRequest, check } from './actions/check.ts';
export { demo } from './actions/demo.ts';
export { type ExplainRequest, explain } from './actions/explain.ts';
export {
  listFaults,
  type PlantableFault,
  type SandboxResult,
  sandbox,
} from './actions/sandbox.ts';
export { type SuggestRequest, type SuggestResult, suggest } from './actions/suggest.ts';
export type {
  BreakExplanation,
  ControlBrief,
  ControlExplanation,
  DecisionExplanation,
  Explanation,
  FingerprintExplanation,
  ProblemExplanation,
  ShownStep,
  Topic,
  Topics,
} from './explain/explanation.ts';
export { listTopics } from './explain/list-topics.ts';
export type { JobOptions, JobRequest } from './run-job.ts';
export { sandboxChoices, type WorldPlan } from './sandbox/choices.ts';
