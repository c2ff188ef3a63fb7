import { DatabaseError } from 'pg';
import { Failure, isFailure } from '../../ground/index.ts';

const UNIQUE = '23505';
const TEXT_REFUSED: readonly string[] = ['22021', '22P05', '22P02'];
/** Two changes waited for each other, or one has seen what the other changed: the same again works. */
const AGAIN: readonly string[] = ['40001', '40P01'];
/** The server ended, is starting or stopping, or has no room for another connection. */
const LOST = /^(08...|57P0[1-5]|53300)$/;
const NETWORK = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN|EACCES)$/;
const DRIVER_LOST =
  /Connection terminated|not queryable|connection has been discarded|timeout exceeded when trying to connect/;

/** Says what an error of the driver means; what is no error of the driver stays what it is. */
export function stateFailure(cause: unknown): unknown {
  if (isFailure(cause) || !(cause instanceof Error)) return cause;
  const reason = cause.message;
  const code = codeOf(cause) ?? '';
  if (LOST.test(code) || NETWORK.test(code) || DRIVER_LOST.test(reason))
    return new Failure('state-lost', { reason }, { cause });
  if (TEXT_REFUSED.includes(code)) return new Failure('state-text-refused', { reason }, { cause });
  if (cause instanceof DatabaseError)
    return new Failure(
      'state-query-failed',
      { reason, code, constraint: cause.constraint ?? null },
      { cause },
    );
  return cause;
}

/** Whether a record of that name is there already. */
export function isDuplicate(thrown: unknown): boolean {
  return isFailure(thrown) && thrown.values['code'] === UNIQUE;
}

/** Whether the same work will probably do when it is tried once more from the start. */
export function mayTryAgain(thrown: unknown): boolean {
  return isFailure(thrown) && AGAIN.includes(String(thrown.values['code']));
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
