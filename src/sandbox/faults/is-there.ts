import type { Instant } from '../records/order.ts';
import type { FaultScope } from './fault.ts';

/** Whether the fault is there at an instant. */
export function isThere({ from, until }: Pick<FaultScope, 'from' | 'until'>, at: Instant): boolean {
  return at >= from && (until === null || at < until);
}
