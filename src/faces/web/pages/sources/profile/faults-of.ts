import { Refused } from '../../../client/ask.ts';
import { lineIn, type ProfileFault } from './profile-text.ts';

/** What the server says is wrong with a profile; nothing where it was refused for something else. */
export function faultsOf(thrown: unknown): readonly ProfileFault[] {
  if (!(thrown instanceof Refused) || !thrown.problem.code.startsWith('profile-')) return [];
  const { detail } = thrown.problem;
  return [{ line: lineIn(detail), message: inShort(detail) }];
}

/** What is wrong, without the name of a file that the profile is none of, and the line, which stands before it. */
const inShort = (detail: string): string =>
  detail.replace(/^The profile .*? is not valid at /, '').replace(/ \(line \d+\)/, '');
