import type { Json } from './json.ts';

/** A request that must have its effect once, however often it arrives. */
export interface IdempotentRequest {
  /** Workspace or person whose key it is. */
  readonly scope: string;
  /** The `Idempotency-Key`. */
  readonly key: string;
  /** SHA-256 of method, path and body: the same key with another request is a mistake. */
  readonly requestHash: string;
  readonly at: string;
  /** The answer is kept until then. */
  readonly expiresAt: string;
  /** A request that began before then and has no answer died with its process, and its effect with it. */
  readonly staleBefore: string;
}

export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

export type IdempotencyState =
  | { readonly kind: 'begun' }
  | { readonly kind: 'running' }
  | { readonly kind: 'other-request' }
  | { readonly kind: 'answered'; readonly answer: KeptAnswer };

export interface Idempotency {
  begin(request: IdempotentRequest): Promise<IdempotencyState>;
  /** Lets the key be used again: the request was refused and had no effect. */
  forget(scope: string, key: string): Promise<void>;
  prune(at: string): Promise<number>;
}

export interface IdempotencyChanges extends Idempotency {
  /** In the transaction of the effect, so that there is never one without the other. */
  answer(scope: string, key: string, answer: KeptAnswer): Promise<void>;
}
