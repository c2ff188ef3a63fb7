import { Refused } from '../../../client/ask.ts';
import { lineIn, type ProfileFault } from './profile-text.ts';

/** What the server says is wrong with a profile; nothing where it was refused for something else. */
export function faultsOf(thrown: unknown): readonly ProfileFault[] {
  if (!(thrown instanceof Refused) || !thrown.problem.code.startsWith('profile-')) return [];
  const { detail } = thrown.problem;
  return [{ line: lineIn(detail), message: detail }];
}
