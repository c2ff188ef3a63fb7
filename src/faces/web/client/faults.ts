import { Refused } from './ask.ts';

/** What the API says is wrong with one field of a body; null where it says nothing of it. */
export function faultOf(thrown: unknown, field: string): string | null {
  if (!(thrown instanceof Refused)) return null;
  return thrown.problem.errors?.find(({ pointer }) => pointer.endsWith(`/${field}`))?.message ?? null;
}

/** Whether it was refused because somebody else was quicker. */
export const wasQuicker = (thrown: unknown): boolean =>
  thrown instanceof Refused && thrown.problem.status === 412;

/** Whether what was asked for is not there. */
export const isMissing = (thrown: unknown): boolean =>
  thrown instanceof Refused && thrown.problem.status === 404;
