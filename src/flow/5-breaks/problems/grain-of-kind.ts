import { type BreakKind, breakKinds } from '../../../model/index.ts';
import type { Grain } from './population.ts';

const prefixes: readonly (readonly [string, Grain])[] = [
  ['line-', 'line'],
  ['sku-', 'line'],
  ['refund-', 'refund'],
  ['payout-', 'payout'],
  ['stock-', 'stock'],
];

/** Among which records breaks of each kind are counted; orders where nothing else is said. */
const grainOfKind: Readonly<Record<string, Grain>> = Object.fromEntries(
  Object.keys(breakKinds).map((kind) => [
    kind,
    prefixes.find(([prefix]) => kind.startsWith(prefix))?.[1] ?? 'order',
  ]),
);

/** The grain of one kind. */
export function grainOf(kind: BreakKind): Grain {
  return grainOfKind[kind] ?? 'order';
}
