import { failure } from '../../../ground/index.ts';
import type { OneTimeLink, Person, State } from '../../../model/workspace/index.ts';
import { join } from '../accept-link.ts';
import { type EnterTools, enter } from '../enter.ts';
import type { StartedSession } from '../sessions.ts';
import type { Vouched } from './open-id-provider.ts';

/**
 * Signs in whom a provider vouches for. The first time they are found by their verified address, among those who are here
 * or invited; nobody is made. Whatever could be done with that account by other means before ends then: the password may be
 * one that whoever handed out an invitation has chosen. Fails with `sign-in-elsewhere-refused`.
 */
export async function signInElsewhere(
  state: State,
  { name: provider, vouched }: { readonly name: string; readonly vouched: Vouched },
  tools: EnterTools,
): Promise<StartedSession> {
  const { issuer, subject } = vouched;
  const at = tools.now();
  const linked = await state.people.byOpenId(issuer, subject);
  const person = linked ?? (await byAddress(state, provider, vouched));
  const invitations = await state.people.invitationsOf(person.id, at);
  const theirs = await state.people.memberships(person.id);
  const isOut = person.disabledAt !== null || theirs.length === 0;
  if (isOut && invitations.length === 0) throw refused(provider, 'nobody was invited with its address');
  for (const invitation of invitations) await accept(state, invitation, person, tools);
  const said = { action: 'session.start', details: { by: 'openid', issuer } };
  return enter(state, tools, said, async ({ people, sessions }) => {
    const now = await people.get(person.id);
    if (now === null) throw refused(provider, 'it was taken away');
    if (linked !== null && now.disabledAt === null) return now;
    await sessions.endAll(now.id, at);
    await people.forgetBrowsers(now.id);
    return people.change(now.id, now.version, {
      disabledAt: null,
      ...(linked === null && { openId: { issuer, subject }, passwordHash: null }),
    });
  });
}

async function byAddress(state: State, provider: string, { email, verified }: Vouched): Promise<Person> {
  if (email === null || !verified)
    throw refused(provider, 'it does not say that it has verified the address');
  const person = await state.people.byEmail(email);
  if (person === null) throw refused(provider, 'nobody was invited with its address');
  if (person.openId !== null) throw refused(provider, 'its address belongs to another account there');
  return person;
}

async function accept(
  state: State,
  { workspace, secretHash, role }: OneTimeLink,
  { id, name }: Person,
  { now, newId }: EnterTools,
): Promise<void> {
  await state.change(workspace ?? '', async (changing) => {
    const at = now();
    const link = await changing.people.takeLink(secretHash, at);
    // Used in the meantime by the link itself.
    if (link !== null) await join(changing, link, { id });
    changing.record({
      id: newId('aud'),
      at,
      actor: { kind: 'person', id, name },
      action: 'invitation.accept',
      subject: { kind: 'person', id },
      details: { role, by: 'openid' },
    });
  });
}

const refused = (provider: string, reason: string) =>
  failure('sign-in-elsewhere-refused', { provider, reason });
