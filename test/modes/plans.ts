import { faults, type WorldPlan } from '../../src/sandbox/index.ts';
import { Random } from '../../src/sandbox/random.ts';

const orders = 200;

/** Worlds with one mode planted, one for each seed. */
export function aloneIn(id: string, first: number, seeds: number): readonly WorldPlan[] {
  const features = faults.find((one) => one.id === id)?.needs ?? [];
  return Array.from({ length: seeds }, (_, i) => ({ seed: first + i, orders, features, faults: [{ id }] }));
}

/** A world with some modes planted beside each other. */
export function besideIn(ids: readonly string[], seed: number): WorldPlan {
  const needed = faults.filter(({ id }) => ids.includes(id)).flatMap(({ needs }) => needs);
  return { seed, orders, features: [...new Set(needed)], faults: ids.map((id) => ({ id })) };
}

/** Worlds with five modes planted that a seed draws. */
export function togetherIn(first: number, seeds: number): readonly WorldPlan[] {
  return Array.from({ length: seeds }, (_, i) => {
    const seed = first + i;
    const drawn = new Random(seed).fork('modes').shuffled(faults).slice(0, 5);
    return {
      seed,
      orders: orders * 2,
      features: [...new Set(drawn.flatMap(({ needs }) => needs))],
      faults: drawn.map(({ id }) => ({ id })),
    };
  });
}

/** Worlds in which nothing is wrong. */
export function cleanIn(first: number, seeds: number): readonly WorldPlan[] {
  return Array.from({ length: seeds }, (_, i) => ({ seed: first + i, orders }));
}
