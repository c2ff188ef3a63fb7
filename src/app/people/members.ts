import { failure } from '../../ground/index.ts';
import type { Changing, Member, Role, State } from '../../model/workspace/index.ts';
import { type Caller, changeAs } from '../workspace/index.ts';

/**
 * Gives a member another role. Whoever it is signs in again: what was opened with other rights does not stay open. Fails
 * with `record-not-found` or `last-admin`.
 */
export function setRole(
  state: State,
  { workspace, person, role }: Member,
  caller: Caller<Member>,
): Promise<Member> {
  const said = { action: 'member.change', subject: { kind: 'person', id: person }, details: { role } };
  return changeAs(state, workspace, caller, said, async (changing) => {
    const before = await heldRole(changing, workspace, person, role);
    await changing.people.setRole(workspace, person, role);
    if (before !== role) await changing.sessions.endAll(person, caller.now());
    return { workspace, person, role };
  });
}

/**
 * Takes somebody out of a workspace: their tokens in it and their sessions end at once. Who is in no workspace any more can
 * no longer sign in. Fails with `record-not-found` or `last-admin`.
 */
export function removeMember(
  state: State,
  { workspace, person }: Pick<Member, 'workspace' | 'person'>,
  caller: Caller<{ readonly tokens: number; readonly disabled: boolean }>,
): Promise<{ readonly tokens: number; readonly disabled: boolean }> {
  const said = (details: { readonly tokens: number; readonly disabled: boolean }) => ({
    action: 'member.remove',
    subject: { kind: 'person', id: person },
    details,
  });
  return changeAs(state, workspace, caller, said, async (changing) => {
    const { people, sessions, tokens } = changing;
    const at = caller.now();
    await heldRole(changing, workspace, person, null);
    await people.setRole(workspace, person, null);
    await sessions.endAll(person, at);
    const revoked = await tokens.revokeAll(workspace, person, at);
    const whole = await people.get(person);
    const disabled = whole !== null && (await people.memberships(person)).length === 0;
    if (disabled) await people.change(person, whole.version, { disabledAt: at });
    return { tokens: revoked, disabled };
  });
}

/** Ends every session of a member. Fails with `record-not-found`. */
export function endSessionsOf(
  state: State,
  { workspace, person }: Pick<Member, 'workspace' | 'person'>,
  caller: Caller<number>,
): Promise<number> {
  const said = (count: number) => ({
    action: 'member.sign-out',
    subject: { kind: 'person', id: person },
    details: { count },
  });
  return changeAs(state, workspace, caller, said, async ({ people, sessions }) => {
    const members = await people.members(workspace);
    if (!members.some((one) => one.person === person))
      throw failure('record-not-found', { record: 'member', id: person });
    return sessions.endAll(person, caller.now());
  });
}

/** The role that is changed; a workspace keeps an admin, also where two leave at once. */
async function heldRole(
  { people }: Changing,
  workspace: string,
  person: string,
  to: Role | null,
): Promise<Role> {
  const admins = await people.heldAdmins(workspace);
  const role = (await people.members(workspace)).find((one) => one.person === person)?.role;
  if (role === undefined) throw failure('record-not-found', { record: 'member', id: person });
  if (to !== 'admin' && admins.length === 1 && admins[0] === person)
    throw failure('last-admin', { person, workspace });
  return role;
}
