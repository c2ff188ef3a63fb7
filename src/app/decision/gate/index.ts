/**
 * The gate of a workspace: what it says now, what was decided, who took which risk. Comes in: the state, and who asks.
 * Goes out: readings, decisions, waivers. May touch: the state. Refuses: to change what was decided, and one person twice.
 */
export { gatherEvidence } from './gather-evidence.ts';
export { readTaken, replayDecision, type TakenDecision } from './read-taken.ts';
export type { Replayed } from './replay.ts';
export { revokeFallen } from './revoke-fallen.ts';
export { takeDecision } from './take-decision.ts';
export { addWaiver, secondWaiver, withdrawWaiver } from './waivers.ts';
