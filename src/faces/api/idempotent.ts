import { createHash } from 'node:crypto';
import type { HonoRequest } from 'hono';
import { failure } from '../../ground/index.ts';
import type { Changing, IdempotentRequest, KeptAnswer, State } from '../../model/workspace/index.ts';
import type { Action } from './action.ts';
import { InvalidRequest } from './invalid-request.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** No change takes that long: whoever has not answered by then has died. */
const STALE_MS = 5 * MINUTE_MS;

/** A key that has been taken: keep the answer with the effect, or give the key back. */
export interface TakenKey {
  readonly keep: (changing: Changing, answer: KeptAnswer) => Promise<void>;
  readonly giveBack: () => Promise<void>;
}

/** The `Idempotency-Key` of a request; null where it has none. Fails with `api-request-invalid`. */
export function keyOf(request: HonoRequest, { secret }: Action): string | null {
  const key = request.header('idempotency-key');
  if (key === undefined) return null;
  if (!secret && /^[\x21-\x7e]{1,255}$/.test(key)) return key;
  const message = secret
    ? 'Leave it out: this answer holds a secret and is not kept'
    : 'Give 1 to 255 visible ASCII characters';
  throw new InvalidRequest('api-request-invalid', [
    { pointer: '/headers/idempotency-key', code: 'invalid-format', message },
  ]);
}

/**
 * Takes a key for a request, or gives the answer that the same request had before. Fails with `api-key-running` or
 * `api-key-of-other-request`.
 */
export async function takeKey(
  state: State,
  scope: string,
  key: string,
  request: { readonly parts: readonly string[]; readonly at: string },
): Promise<TakenKey | KeptAnswer> {
  const now = Date.parse(request.at);
  const wanted: IdempotentRequest = {
    scope,
    key,
    requestHash: createHash('sha256').update(JSON.stringify(request.parts)).digest('hex'),
    at: request.at,
    expiresAt: new Date(now + DAY_MS).toISOString(),
    staleBefore: new Date(now - STALE_MS).toISOString(),
  };
  const found = await state.idempotency.begin(wanted);
  if (found.kind === 'running') throw failure('api-key-running', { key });
  if (found.kind === 'other-request') throw failure('api-key-of-other-request', { key });
  if (found.kind === 'answered') return found.answer;
  return {
    keep: (changing, answer) => changing.idempotency.answer(scope, key, answer),
    giveBack: () => state.idempotency.forget(scope, key),
  };
}
