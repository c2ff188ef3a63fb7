import { failure } from '../../../ground/index.ts';
import type { GateReading } from '../../../model/decision/index.ts';
import type { DecisionEvidence, State, StoredDecision } from '../../../model/workspace/index.ts';
import { type Replayed, replay } from './replay.ts';

/** A decision as it was taken, with what the gate said then. */
export interface TakenDecision {
  readonly decision: StoredDecision;
  readonly reading: GateReading;
}

type Of = { readonly workspace: string; readonly id: string };

/** Fails with `record-not-found`. */
export async function readTaken(state: State, { workspace, id }: Of): Promise<TakenDecision> {
  const { decision, documents } = await readKept(state, { workspace, id });
  return { decision, reading: JSON.parse(documents.reading) as GateReading };
}

/** Takes a decision again from what was kept of it. Fails with `record-not-found`. */
export async function replayDecision(state: State, of: Of, version: string): Promise<Replayed> {
  const { decision, documents } = await readKept(state, of);
  return replay(decision, documents, version);
}

/** A decision and its documents, to the byte. Fails with `record-not-found`. */
export async function readKept(
  state: State,
  { workspace, id }: Of,
): Promise<{ readonly decision: StoredDecision; readonly documents: DecisionEvidence }> {
  const decision = await state.decisions.get(workspace, id);
  const documents = await state.decisions.evidence(workspace, id);
  if (decision === null || documents === null) throw failure('record-not-found', { record: 'decision', id });
  return { decision, documents };
}
