import { samePerson } from '../../../flow/9-gate/index.ts';
import { hashOfJson } from '../../../ground/canonical-json.ts';
import type { Waiver } from '../../../model/decision/index.ts';
import type {
  Changing,
  DecisionBasis,
  Setting,
  State,
  StoredProof,
  StoredWaiver,
} from '../../../model/workspace/index.ts';
import { readPolicy } from '../documents/read-policy.ts';
import { gatherFromWorkspace, type WorkspaceMoment } from '../facts/gather-from-workspace.ts';
import { calendarOf } from '../load-calendar.ts';
import type { GateEvidence } from './evidence.ts';

/** Everything a verdict of a workspace is made from, now. Fails with `record-not-found` or `policy-invalid`. */
export async function gatherEvidence(
  state: State,
  workspace: string,
  moment: WorkspaceMoment,
): Promise<GateEvidence> {
  const facts = await gatherFromWorkspace(state, workspace, moment);
  const policy = readPolicy((await state.settings.get(workspace, 'policy'))?.value ?? null);
  const { waivers, proof } = await extrasOf(state, workspace, moment.environment);
  const calendar = await calendarOf(facts);
  return { schema: 1, facts, policy, waivers, proof: proof?.proof ?? null, calendar };
}

/** The waivers that were not withdrawn, and the last proof. */
export async function extrasOf(
  { decisions }: Pick<State, 'decisions'>,
  workspace: string,
  environment: string,
): Promise<{ readonly waivers: readonly Waiver[]; readonly proof: StoredProof | null }> {
  const waivers = (await decisions.waivers(workspace, environment)).filter(
    ({ withdrawn }) => withdrawn === null,
  );
  return { waivers: waivers.map(plain), proof: await decisions.proof(workspace, environment) };
}

/** Which state the things are in that a decision stands on; one that is other than it was ends the decision. */
export async function readBasis(
  { settings, decisions }: Pick<State | Changing, 'settings' | 'decisions'>,
  workspace: string,
  environment: string,
): Promise<Omit<DecisionBasis, 'holdsUntil'>> {
  const waivers = await decisions.waivers(workspace, environment);
  return {
    run: await decisions.lastRun(workspace, environment),
    policy: stamp(await settings.get(workspace, 'policy')),
    profile: stamp(await settings.get(workspace, 'profile')),
    readiness: stamp(await settings.get(workspace, 'readiness')),
    waivers: hashOfJson(waivers.map(({ id, seconded, withdrawn }) => [id, seconded, withdrawn])),
    proof: (await decisions.proof(workspace, environment))?.id ?? null,
  };
}

/** A setting that was changed and changed back has been changed. */
const stamp = (setting: Setting | null): string =>
  setting === null ? 'not set' : `version ${setting.version} of ${setting.changedAt}`;

function plain({ id, criterion, reason, at, expiresAt, ...people }: StoredWaiver): Waiver {
  const { by, person, seconded, secondPerson } = people;
  // Two people may have one name: the gate knows names only.
  const alike = seconded !== null && samePerson(by, seconded.by);
  const called = (name: string, who: string | null): string => (alike ? `${name} (${who})` : name);
  return {
    id,
    criterion,
    reason,
    by: called(by, person),
    at,
    expiresAt,
    seconded: seconded && { ...seconded, by: called(seconded.by, secondPerson) },
  };
}
