import { failure } from '../../ground/index.ts';
import type { State } from '../../model/workspace/index.ts';
import type { Access } from './access.ts';
import { type EnterTools, enter } from './enter.ts';
import { hashPassword, refusePoorPassword } from './passwords.ts';
import type { StartedSession } from './sessions.ts';
import { knownBy } from './sign-in.ts';

/**
 * Changes the password of the one who asks, who gives the one they have. Every session of theirs ends, and this browser
 * gets a new one. Fails with `sign-in-refused`, `password-refused` or `too-many-requests`.
 */
export async function changePassword(
  state: State,
  { person: id }: Access,
  { current, next }: { readonly current: string; readonly next: string },
  tools: EnterTools,
): Promise<StartedSession> {
  const person = await state.people.get(id);
  if (person === null) throw failure('sign-in-refused', {});
  await knownBy(state, { email: person.email, password: current }, tools);
  await refusePoorPassword(next, person);
  const passwordHash = await hashPassword(next);
  const said = { action: 'password.change', details: { by: 'password' } };
  return enter(state, tools, said, async ({ people, sessions }) => {
    await sessions.endAll(id, tools.now());
    await people.forgetBrowsers(id);
    return people.change(id, person.version, { passwordHash });
  });
}
