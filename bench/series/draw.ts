import type { Random } from '../world/random.ts';

/** A standard normal number. */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());

/** A number of events where so many are expected, with a variance of so many times that: Poisson at 1. */
export function events(random: Random, expected: number, dispersion = 1): number {
  if (dispersion > 1) return events(random, gamma(random, expected / (dispersion - 1)) * (dispersion - 1));
  // Sums of smaller ones are Poisson too, and their first term does not vanish.
  if (expected > 50) return events(random, 50) + events(random, expected - 50);
  const end = Math.exp(-Math.max(0, expected));
  let product = random.next();
  let count = 0;
  while (product > end) {
    count += 1;
    product *= random.next();
  }
  return count;
}

/** A gamma number of this shape and scale 1 (Marsaglia and Tsang 2000). */
function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random.next()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Normal numbers of which each leans on the one before by so much, begun in the midst of things. */
export function leaning(random: Random, length: number, by: number): readonly number[] {
  let value = normal(random);
  return Array.from({ length }, () => {
    const now = value;
    value = by * value + Math.sqrt(1 - by * by) * normal(random);
    return now;
  });
}
