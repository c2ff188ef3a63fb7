import { type RootCause, rootCauses } from '../../src/model/decision/index.ts';
import { failureModes } from '../../src/model/index.ts';
import { faults } from '../../src/sandbox/index.ts';
import { Random } from '../../src/sandbox/random.ts';
import type { CasePlan, Trap } from './case.ts';

/** What let each failure mode reach production, as the catalogue says, of those that can be planted. */
const modesOf = (cause: RootCause): readonly string[] =>
  failureModes
    .filter(({ id, rootCause }) => rootCause.startsWith(cause) && faults.some((fault) => fault.id === id))
    .map(({ id }) => id);

/** Faults of prices, taxes and lines that hit SKU by SKU although the master is right. */
const likeSkus = [
  'bundle-parent-identity-lost',
  'compare-at-price-zero',
  'price-level-overrides-order-price',
  'stale-work-date-price',
  'bulk-price-failure-reverts-silently',
  'unit-price-division-rounding',
];

/** How many faults a cause leaves, from the least to the most; a missing fallback leaves some only where something stopped. */
const faultsOf: Readonly<Record<RootCause, readonly [number, number]>> = {
  'inadequate-uat': [1, 4],
  'no-fallback-plan': [0, 1],
  'sku-master-misaligned': [1, 2],
  'insufficient-training': [0, 2],
};

function mixtures(): readonly (readonly RootCause[])[] {
  const pairs = rootCauses.flatMap((a, i) => rootCauses.slice(i + 1).map((b) => [a, b]));
  const triples = rootCauses.map((left) => rootCauses.filter((one) => one !== left));
  const times = <T>(count: number, values: readonly T[]): T[] =>
    Array.from({ length: count }, () => values).flat();
  return [
    ...times(24, [[]]),
    ...times(
      16,
      rootCauses.map((one) => [one]),
    ),
    ...times(8, pairs),
    ...times(4, triples),
  ];
}

/** The plans of all cases: 24 without a cause, 64 with one, 48 with two, 16 with three; in a drawn order. */
export function planCases(seed: number): readonly CasePlan[] {
  const random = new Random(seed);
  return random
    .fork('mixtures')
    .shuffled(mixtures())
    .map((causes, i) => planCase(random.fork(`case ${i}`), causes, i));
}

function planCase(random: Random, causes: readonly RootCause[], i: number): CasePlan {
  const trap = drawTrap(random, causes);
  const planted = causes.flatMap((cause) => {
    if (trap === 'quiet') return [];
    const [least, most] = faultsOf[cause];
    const from = cause === 'inadequate-uat' && trap === 'like-skus' ? likeSkus : modesOf(cause);
    return random.shuffled(from).slice(0, random.between(least, most));
  });
  const absent = rootCauses.filter((one) => !causes.includes(one));
  const stray = trap === 'stray' ? [random.pick(modesOf(random.pick(absent)))] : [];
  const seed = random.between(1, 1_000_000);
  return {
    id: `case-${String(i + 1).padStart(3, '0')}`,
    seed,
    causes: [...causes].sort(),
    trap,
    world: {
      seed,
      orders: random.between(140, 260),
      faults: [...new Set([...planted, ...stray])].sort().map((id) => ({ id })),
    },
  };
}

function drawTrap(random: Random, causes: readonly RootCause[]): Trap | null {
  const drawn = random.next();
  if (drawn < 0.14) return causes.length < 4 ? 'stray' : null;
  if (drawn < 0.22) return 'mended-by-hand';
  if (drawn < 0.3) return causes.includes('inadequate-uat') ? 'like-skus' : null;
  if (drawn < 0.36) return causes.length > 0 ? 'unrecorded' : null;
  return drawn < 0.42 && causes.length > 0 ? 'quiet' : null;
}
