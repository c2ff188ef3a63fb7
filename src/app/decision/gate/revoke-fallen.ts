import { parseInstant } from '../../../ground/time.ts';
import type { GateReading } from '../../../model/decision/index.ts';
import type { Changing, State, StoredDecision } from '../../../model/workspace/index.ts';
import { tellAlert } from '../../alerts/tell-alert.ts';
import type { WorkspaceTools } from '../../workspace/record-run.ts';
import { tieout } from '../../workspace/recover-runs.ts';
import { readBasis } from './gather-evidence.ts';
import { replay } from './replay.ts';

/** What is looked at to see whether decisions still stand. */
export interface Look {
  readonly workspace: string;
  /** Null: every environment. */
  readonly environment: string | null;
  /** Of the code. */
  readonly version: string;
  /** What the gate of the environment says now, where somebody has just worked it out. */
  readonly reading?: GateReading;
}

/** Revokes every decision whose data or rules have changed since, with the reason; gives those that fell. */
export async function revokeFallen(
  state: State,
  look: Look,
  tools: WorkspaceTools,
): Promise<readonly StoredDecision[]> {
  const { workspace, environment } = look;
  const fallen: StoredDecision[] = [];
  for (const one of await state.decisions.standing(workspace, environment)) {
    const at = tools.now();
    const why = await whyFallen(state, one, look, at);
    if (why === null) continue;
    const revoked = await state
      .change(workspace, async (changing) => {
        if (!(await revokeIn(changing, one, { at, why }, tools))) throw new AlreadyRevoked();
        return { ...one, revoked: { at, why } };
      })
      .catch((thrown: unknown) => {
        if (thrown instanceof AlreadyRevoked) return null;
        throw thrown;
      });
    if (revoked !== null) fallen.push(revoked);
  }
  return fallen;
}

/** Two who look at the same time find the same: the second has nothing to say. */
class AlreadyRevoked extends Error {}

/** Ends a decision inside a change; gives whether it was this time. */
export async function revokeIn(
  changing: Changing,
  { workspace, id, environment, verdict }: StoredDecision,
  { at, why }: { readonly at: string; readonly why: string },
  { newId }: Pick<WorkspaceTools, 'newId'>,
): Promise<boolean> {
  if (!(await changing.decisions.revoke(workspace, id, { at, why }))) return false;
  await tellAlert(
    changing,
    { newId, now: () => at },
    {
      workspace,
      kind: 'gate-revoked',
      severity: 'critical',
      key: `gate-revoked.${id}`,
      title: 'A decision at the gate holds no more',
      says: why,
      subject: { kind: 'decision', id },
    },
  );
  changing.record({
    id: newId('aud'),
    at,
    actor: tieout,
    action: 'decision.revoke',
    subject: { kind: 'decision', id },
    details: { environment, verdict, why },
  });
  return true;
}

const changed = {
  run: 'A later run was recorded',
  policy: 'The policy was changed',
  profile: 'The profile was changed',
  readiness: 'What is recorded of the readiness was changed',
  waivers: 'A waiver was given, seconded or withdrawn',
  proof: 'Faults were planted and looked for once more',
} as const;

async function whyFallen(
  state: State,
  { workspace, id, environment, basis, verdict, codeVersion, ...decision }: StoredDecision,
  { version, reading }: Look,
  now: string,
): Promise<string | null> {
  const at = await readBasis(state, workspace, environment);
  const names = Object.keys(changed) as (keyof typeof changed)[];
  const other = names.filter((name) => at[name] !== basis[name]).map((name) => changed[name]);
  if (other.length > 0) return `${other.join('; ')}.`;
  const until = basis.holdsUntil === null ? undefined : parseInstant(basis.holdsUntil);
  if (until !== undefined && until < (parseInstant(now) ?? 0))
    return `Some of its evidence is too old since ${basis.holdsUntil}.`;
  if (codeVersion !== version) {
    const documents = await state.decisions.evidence(workspace, id);
    const again = documents && replay({ ...decision, verdict, codeVersion }, documents, version);
    if (again !== null && !again.identical) return again.says;
  }
  if (reading !== undefined && reading.verdict !== verdict)
    return `The same gate now says otherwise: ${reading.says}`;
  return null;
}
