/**
 * The gate: may we go live. Comes in: facts, what the rooms before say of them, waivers, a proof of the detector, and a
 * policy. Goes out: one verdict and what each criterion says. May touch: nothing. Refuses: a clock, and to take what is
 * missing or old for a pass.
 */
export type { Criterion, GateInputs } from './criterion.ts';
export { inputsHash } from './inputs-hash.ts';
export {
  type GatePolicy,
  gateParameters,
  type Standing,
  standings,
} from './policy.ts';
export { readGate } from './read-gate.ts';
export { criteria } from './registry.ts';
export { exitCodeOf, type VerdictRow, verdictTable } from './verdict-table.ts';
export { samePerson } from './waivers.ts';
