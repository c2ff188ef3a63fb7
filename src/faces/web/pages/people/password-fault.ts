import { Refused } from '../../client/ask.ts';
import { faultOf } from '../../client/faults.ts';

/** What is wrong with a new password; null where it was refused for something else, or not at all. */
export function passwordFault(thrown: unknown, field = 'password'): string | null {
  if (thrown instanceof Refused && thrown.problem.code === 'password-refused') return thrown.problem.detail;
  return faultOf(thrown, field);
}
