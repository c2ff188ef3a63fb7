import { canonicalJson } from '../../../ground/canonical-json.ts';
import { failure } from '../../../ground/index.ts';
import type { GateVerdict } from '../../../model/decision/index.ts';
import type { State, StoredDecision } from '../../../model/workspace/index.ts';
import { type Caller, changeAs } from '../../workspace/change-as.ts';
import { readEvidence, written } from './evidence.ts';
import { gatherEvidence, readBasis } from './gather-evidence.ts';
import { sha256 } from './replay.ts';
import { revokeIn } from './revoke-fallen.ts';

/** What is to be decided. */
export interface WantedDecision {
  readonly workspace: string;
  readonly environment: string;
  /** In the words of who takes it; null: without. */
  readonly reason: string | null;
  /** What whoever takes it has seen; another one is not taken. Null: whatever it is. */
  readonly seen?: GateVerdict | null;
  /** Of the code. */
  readonly version: string;
}

/**
 * Takes the verdict as it is now, with everything it stands on; what was decided before ends with it. Fails with
 * `decision-overtaken` where something changed meanwhile, or the verdict is another than was seen.
 */
export async function takeDecision(
  state: State,
  { workspace, environment, reason, seen = null, version }: WantedDecision,
  caller: Caller<StoredDecision>,
): Promise<StoredDecision> {
  const at = caller.now();
  const basis = await readBasis(state, workspace, environment);
  const evidence = await gatherEvidence(state, workspace, { environment, now: at });
  const reading = readEvidence(evidence);
  if (seen !== null && seen !== reading.verdict) throw failure('decision-overtaken', { environment });
  const documents = { evidence: written(evidence), reading: written(reading) };
  const id = caller.newId('dec');
  const said = (one: StoredDecision) => ({
    action: 'decision.take',
    subject: { kind: 'decision', id },
    details: {
      environment,
      verdict: one.verdict,
      evidenceSha256: one.evidenceSha256,
      readingSha256: one.readingSha256,
      codeVersion: version,
      reason,
    },
  });
  return changeAs(state, workspace, caller, said, async (changing) => {
    const now = await readBasis(changing, workspace, environment);
    if (canonicalJson(now) !== canonicalJson(basis)) throw failure('decision-overtaken', { environment });
    for (const before of await changing.decisions.standing(workspace, environment))
      await revokeIn(changing, before, { at, why: `Decided anew by ${caller.actor.name}: ${id}.` }, caller);
    return changing.decisions.add(
      {
        id,
        workspace,
        environment,
        at,
        by: caller.actor.name,
        person: caller.person,
        reason,
        verdict: reading.verdict,
        evidenceSha256: sha256(documents.evidence),
        readingSha256: sha256(documents.reading),
        codeVersion: version,
        basis: { ...basis, holdsUntil: reading.holdsUntil },
      },
      documents,
    );
  });
}
