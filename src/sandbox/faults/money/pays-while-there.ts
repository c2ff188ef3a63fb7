import type { Payout } from '../../records/books.ts';
import type { FaultScope } from '../fault.ts';

const dayMs = 86_400_000;

/** Whether a payout is of a day on which the fault is there; its day counts by its end. */
export function paysWhileThere({ from, until }: FaultScope, { on }: Payout): boolean {
  const end = Date.parse(`${on}T00:00:00Z`) + dayMs;
  return end > from && (until === null || end <= until);
}
