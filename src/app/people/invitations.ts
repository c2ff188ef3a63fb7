import { failure } from '../../ground/index.ts';
import type { Changing, OneTimeLink, Person, Role, State } from '../../model/workspace/index.ts';
import { type Caller, changeAs } from '../workspace/index.ts';
import type { ShownLink } from './first-start.ts';
import { hashOfSecret, newSecret } from './secret.ts';
import { later } from './sessions.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_MS = 7 * DAY_MS;

/** A link that was handed out and not used yet; its id is no secret. */
export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** An invitation with its secret, which is shown this once. */
export interface ShownInvitation extends Invitation {
  readonly secret: string;
}

/** A change of a workspace as asked for by somebody. */
interface Wanted {
  readonly workspace: string;
}

/** Invites somebody by a link, good for a week and once; an earlier one to the same address no longer is. Fails with `record-exists`. */
export function invite(
  state: State,
  { workspace, email, role }: Wanted & Pick<Invitation, 'email' | 'role'>,
  caller: Caller<ShownInvitation>,
): Promise<ShownInvitation> {
  const [secret, at] = [newSecret(), caller.now()];
  const secretHash = hashOfSecret(secret);
  const shown = { id: idOf({ secretHash }), email, role, createdAt: at, expiresAt: later(at, WEEK_MS) };
  const said = {
    action: 'invitation.add',
    subject: { kind: 'invitation', id: shown.id },
    details: { email, role, expiresAt: shown.expiresAt },
  };
  return changeAs(state, workspace, caller, said, async ({ people }) => {
    const person = (await people.byEmail(email)) ?? (await addInvited({ people }, email, caller));
    if ((await people.members(workspace)).some((one) => one.person === person.id))
      throw failure('record-exists', { record: 'member', name: email });
    for (const open of await people.invitationsOf(person.id, at))
      if (open.workspace === workspace) await people.takeLink(open.secretHash, at);
    const link = { secretHash, purpose: 'invitation', person: person.id, workspace, role } as const;
    await people.addLink({ ...link, createdAt: at, expiresAt: shown.expiresAt });
    return { ...shown, secret };
  });
}

/** The invitations of a workspace that are open, the newest first. */
export async function listInvitations(
  state: State,
  { workspace, at }: Wanted & { readonly at: string },
): Promise<readonly Invitation[]> {
  const links = await state.people.invitations(workspace, at);
  const people = new Map((await state.people.list()).map((person) => [person.id, person]));
  return links.flatMap((link) => {
    const person = people.get(link.person ?? '');
    const { role, createdAt, expiresAt } = link;
    return person === undefined || role === null
      ? []
      : [{ id: idOf(link), email: person.email, role, createdAt, expiresAt }];
  });
}

/** Takes an invitation back. Fails with `record-not-found`. */
export function withdrawInvitation(
  state: State,
  { workspace, id }: Wanted & { readonly id: string },
  caller: Caller<null>,
): Promise<null> {
  const said = { action: 'invitation.withdraw', subject: { kind: 'invitation', id }, details: null };
  return changeAs(state, workspace, caller, said, async ({ people }) => {
    const at = caller.now();
    const link = (await people.invitations(workspace, at)).find((one) => idOf(one) === id);
    if (link === undefined) throw failure('record-not-found', { record: 'invitation', id });
    await people.takeLink(link.secretHash, at);
    return null;
  });
}

/**
 * A link with which a member chooses a new password, good for a day and once. Only for people all of whose workspaces the
 * one who asks is an admin of: else an admin of one could become an admin of another. Fails with `record-not-found` or
 * `api-scope-missing`.
 */
export function newPasswordLink(
  state: State,
  { workspace, person, adminOf }: Wanted & { readonly person: string; readonly adminOf: readonly string[] },
  caller: Caller<ShownLink>,
): Promise<ShownLink> {
  const [secret, at] = [newSecret(), caller.now()];
  const expiresAt = later(at, DAY_MS);
  const said = {
    action: 'link.add',
    subject: { kind: 'person', id: person },
    details: { purpose: 'password', expiresAt },
  };
  return changeAs(state, workspace, caller, said, async ({ people }) => {
    const theirs = (await people.memberships(person)).map((one) => one.workspace);
    if (!theirs.includes(workspace)) throw failure('record-not-found', { record: 'member', id: person });
    if (!theirs.every((one) => adminOf.includes(one)))
      throw failure('api-scope-missing', { scope: 'people' });
    const link = {
      secretHash: hashOfSecret(secret),
      purpose: 'password',
      person,
      workspace,
      role: null,
    } as const;
    await people.addLink({ ...link, createdAt: at, expiresAt });
    return { secret, expiresAt };
  });
}

/** Somebody who was invited and has not said who they are. */
function addInvited(
  { people }: Pick<Changing, 'people'>,
  email: string,
  { newId, now }: Pick<Caller<unknown>, 'newId' | 'now'>,
): Promise<Person> {
  const name = email.split('@')[0] ?? email;
  const person = { id: newId('usr'), email, name, passwordHash: null, openId: null, createdAt: now() };
  return people.add(person);
}

/** A part of the hash: enough to tell them apart, and nothing to guess the secret from. */
const idOf = ({ secretHash }: Pick<OneTimeLink, 'secretHash'>): string => `inv_${secretHash.slice(0, 20)}`;
