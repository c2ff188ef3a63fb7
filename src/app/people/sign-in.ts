import { failure } from '../../ground/index.ts';
import type { Person, State } from '../../model/workspace/index.ts';
import { type EnterTools, enter } from './enter.ts';
import { checkPassword, hashPassword, isOutdated } from './passwords.ts';
import type { StartedSession } from './sessions.ts';

/** Signs somebody in with their password. Fails with `sign-in-refused`, which says nothing of what was wrong. */
export async function signIn(
  state: State,
  { email, password }: { readonly email: string; readonly password: string },
  tools: EnterTools,
): Promise<StartedSession> {
  const person = await personOf(state, email, password);
  if (person === null) throw failure('sign-in-refused', {});
  const { id, version, passwordHash } = person;
  // Only now is the password at hand that was kept with less work than is asked for today.
  const better = passwordHash !== null && isOutdated(passwordHash) ? await hashPassword(password) : null;
  return enter(state, tools, { action: 'session.start', details: { by: 'password' } }, ({ people }) =>
    better === null ? Promise.resolve(person) : people.change(id, version, { passwordHash: better }),
  );
}

/** Whose address and password these are; the same work is done for those that nobody has. */
export async function personOf(state: State, email: string, password: string): Promise<Person | null> {
  const person = await state.people.byEmail(email);
  const fits = await checkPassword(person?.passwordHash ?? null, password);
  return fits && person !== null && person.disabledAt === null ? person : null;
}
