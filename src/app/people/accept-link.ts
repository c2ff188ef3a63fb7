import { failure } from '../../ground/index.ts';
import type { Changing, OneTimeLink, Person, State } from '../../model/workspace/index.ts';
import { type EnterTools, enter } from './enter.ts';
import { hashPassword, refusePoorPassword } from './passwords.ts';
import { hashOfSecret } from './secret.ts';
import type { StartedSession } from './sessions.ts';
import { knownBy } from './sign-in.ts';

/** What somebody says who was handed a link. */
export interface Acceptance {
  readonly secret: string;
  readonly name?: string;
  readonly password: string;
}

/**
 * Uses an invitation, or a link for a new password. Who is new here chooses a password; who is here already gives the one
 * they have, for whoever made the link knows it as well. Fails with `link-refused`, `password-refused`, `sign-in-refused`
 * or `too-many-requests`, which all leave the link as it was.
 */
export async function acceptLink(
  state: State,
  { secret, name, password }: Acceptance,
  tools: EnterTools,
): Promise<StartedSession> {
  tools.door.tryLink(tools.visitor);
  const link = await state.people.getLink(hashOfSecret(secret), tools.now());
  const person = link === null || link.purpose === 'owner' ? null : await state.people.get(link.person ?? '');
  if (link === null || person === null) throw failure('link-refused', {});
  const { email } = person;
  const isNew = person.passwordHash === null && person.openId === null;
  if (link.purpose === 'invitation' && !isNew) {
    // Also those who may no longer sign in: an invitation lets them in again.
    await knownBy(state, { email, password }, { ...tools, alsoDisabled: true });
    await use(state, link, {}, tools);
  } else {
    const named = isNew && name !== undefined ? name : person.name;
    await refusePoorPassword(password, { email, name: named });
    const passwordHash = await hashPassword(password);
    await use(state, link, { name: named, passwordHash }, tools);
  }
  const said = { action: 'session.start', details: { by: link.purpose } };
  return enter(state, tools, said, async ({ people }) => {
    const now = await people.get(person.id);
    if (now === null || now.disabledAt !== null) throw failure('link-refused', {});
    return now;
  });
}

/** What a link is for comes true, in the log of the workspace that gave it. */
async function use(
  state: State,
  { secretHash, purpose, workspace, person }: OneTimeLink,
  fields: Partial<Pick<Person, 'name' | 'passwordHash'>>,
  { now, newId }: EnterTools,
): Promise<void> {
  await state.change(workspace ?? '', async (changing) => {
    const { people, sessions, record } = changing;
    const at = now();
    const link = await people.takeLink(secretHash, at);
    const whole = await people.get(person ?? '');
    if (link === null || whole === null) throw failure('link-refused', {});
    if (link.purpose === 'invitation') await join(changing, link, whole);
    else {
      await sessions.endAll(whole.id, at);
      await people.forgetBrowsers(whole.id);
    }
    await people.change(whole.id, whole.version, {
      ...fields,
      ...(link.purpose === 'invitation' && { disabledAt: null }),
    });
    record({
      id: newId('aud'),
      at,
      actor: { kind: 'person', id: whole.id, name: fields.name ?? whole.name },
      action: purpose === 'invitation' ? 'invitation.accept' : 'password.change',
      subject: { kind: 'person', id: whole.id },
      details: link.role === null ? null : { role: link.role },
    });
  });
}

/** Who is a member meanwhile keeps the role they have. */
export async function join(
  { people }: Pick<Changing, 'people'>,
  { workspace, role }: OneTimeLink,
  { id }: Pick<Person, 'id'>,
): Promise<void> {
  if (workspace === null || role === null) return;
  const members = await people.members(workspace);
  if (!members.some((one) => one.person === id)) await people.setRole(workspace, id, role);
}
