import { failure } from '../../ground/index.ts';
import type { Person, State } from '../../model/workspace/index.ts';
import { type EnterTools, enter } from './enter.ts';
import { checkPassword, hashPassword, isOutdated } from './passwords.ts';
import type { StartedSession } from './sessions.ts';

/** Signs somebody in with their password. Fails with `sign-in-refused`, which says nothing of what was wrong, or `too-many-requests`. */
export async function signIn(
  state: State,
  { email, password }: { readonly email: string; readonly password: string },
  tools: EnterTools,
): Promise<StartedSession> {
  const person = await knownBy(state, { email, password }, tools);
  const { id, version, passwordHash } = person;
  // Only now is the password at hand that was kept with less work than is asked for today.
  const better = passwordHash !== null && isOutdated(passwordHash) ? await hashPassword(password) : null;
  return enter(state, tools, { action: 'session.start', details: { by: 'password' } }, ({ people }) =>
    better === null ? Promise.resolve(person) : people.change(id, version, { passwordHash: better }),
  );
}

/**
 * Whose address and password these are. Those that nobody has cost the same work and get the same answer. Fails with
 * `sign-in-refused` or `too-many-requests`.
 */
export async function knownBy(
  state: State,
  { email, password }: { readonly email: string; readonly password: string },
  {
    visitor,
    door,
    alsoDisabled = false,
  }: Pick<EnterTools, 'visitor' | 'door'> & { readonly alsoDisabled?: boolean },
): Promise<Person> {
  const attempt = await door.tryPassword(email, visitor);
  const person = await state.people.byEmail(email);
  const fits = await checkPassword(person?.passwordHash ?? null, password);
  if (!fits || person === null || (person.disabledAt !== null && !alsoDisabled)) {
    attempt.failed();
    throw failure('sign-in-refused', {});
  }
  attempt.succeeded();
  return person;
}
