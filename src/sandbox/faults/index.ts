import { failure } from '../../ground/index.ts';
import { amountFaults } from './amounts/index.ts';
import type { Fault } from './fault.ts';
import { flowFaults } from './flow/index.ts';
import { goodsFaults } from './goods/index.ts';
import { moneyFaults } from './money/index.ts';
import { refundFaults } from './refunds/index.ts';
import { skuFaults } from './skus/index.ts';

/**
 * The failure modes that can be planted.
 * Comes in: nothing. Goes out: the faults, sorted by id. May touch: ground and the sandbox's records. Refuses: an id
 * that is no fault's.
 */
export const faults: readonly Fault[] = [
  ...amountFaults,
  ...flowFaults,
  ...goodsFaults,
  ...moneyFaults,
  ...refundFaults,
  ...skuFaults,
].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The fault of an id; fails with `usage-bad-value` where there is none. */
export function faultById(id: string): Fault {
  const fault = faults.find((one) => one.id === id);
  if (fault !== undefined) return fault;
  throw failure('usage-bad-value', {
    option: '--fault',
    value: id,
    expected: 'the id of a fault of "tieout sandbox --list"',
  });
}

export type { ExpectedBreak, Fault, FaultHooks, FaultScope, Feature } from './fault.ts';
