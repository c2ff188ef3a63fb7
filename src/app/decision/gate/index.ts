/**
 * The gate of a workspace: what it says now, what was decided, who took which risk. Comes in: the state, and who asks.
 * Goes out: readings, decisions, waivers. May touch: the state. Refuses: to change what was decided, and one person twice.
 */
export { replayPack, writePack } from '../pack/index.ts';
export { evidenceOf, type GateEvidence, readEvidence, written } from './evidence.ts';
export { gatherEvidence } from './gather-evidence.ts';
export { readTaken, replayDecision, type TakenDecision } from './read-taken.ts';
export { type Replayed, replay } from './replay.ts';
export { revokeFallen } from './revoke-fallen.ts';
export { takeDecision, type WantedDecision } from './take-decision.ts';
export { addWaiver, type NewWaiver, secondWaiver, withdrawWaiver } from './waivers.ts';
