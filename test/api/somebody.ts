/**
 * People who have signed in, for tests that are not about signing in.
 * Comes in: a state, a role. Goes out: the secret of a session. May touch: that state.
 */
import { createHash } from 'node:crypto';
import { INSTALLATION, type Role, type State } from '../../src/model/workspace/index.ts';
import { change, newId, newPerson } from '../state/made-up.ts';

export const hashed = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** The session of somebody new with a role in a workspace, or of somebody who is there already. */
export async function sessionOf(
  state: State,
  workspace: string,
  role: Role | null,
  who?: string,
): Promise<string> {
  const person = who ?? (await newPerson(state)).id;
  const secret = `session-of-${newId('somebody')}-with-a-role`;
  await change(state, INSTALLATION, 'x', async ({ people, sessions }) => {
    await people.setRole(workspace, person, role);
    const times = { createdAt: '2026-01-01T00:00:00Z', lastSeenAt: '2026-01-01T00:00:00Z' };
    const ends = { idleUntil: '2030-01-01T00:00:00Z', expiresAt: '2030-01-01T00:00:00Z' };
    const session = { id: newId('ses'), person, secretHash: hashed(secret), userAgent: null };
    await sessions.start({ ...session, ...times, ...ends });
  });
  return secret;
}
