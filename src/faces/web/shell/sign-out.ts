import { ask } from '../client/ask.ts';
import { sayRefused } from './toasts.tsx';

/** Ends the session, on the server first, and goes to where one signs in. */
export async function signOut(): Promise<void> {
  try {
    await ask('/v1/sign-out', { method: 'POST' });
    location.assign('/sign-in');
  } catch (thrown) {
    sayRefused(thrown);
  }
}
