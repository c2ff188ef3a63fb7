import type { DecisionFacts, RootCause } from '../../../src/model/decision/index.ts';
import type { Random } from '../../../src/sandbox/random.ts';
import type { Trap } from '../case.ts';

/** What a story is told in: the truth, what broke, and numbers of its own. */
export interface Scene {
  readonly facts: DecisionFacts;
  readonly has: (cause: RootCause) => boolean;
  readonly trap: Trap | null;
  readonly random: Random;
  /** ISO day by which people had to be ready: the cutover, or today before it. */
  readonly readyBy: string;
}

/** The instant so many days before people had to be ready. */
export function daysBefore({ readyBy }: Scene, days: number): string {
  return new Date(Date.parse(readyBy) - days * 86_400_000 + 36_000_000)
    .toISOString()
    .replace('.000Z', '+00:00');
}

/** Whether a part of the record was kept: three in four are, and hardly any where nobody keeps records. */
export function isKept({ random, trap }: Scene, share = 0.78): boolean {
  return random.chance(trap === 'unrecorded' ? 0.25 : share);
}

/** One of some tales, by their weights. */
export function oneOf<T>(random: Random, tales: readonly (readonly [number, T])[]): T {
  let left = random.next() * tales.reduce((total, [weight]) => total + weight, 0);
  for (const [weight, tale] of tales) {
    left -= weight;
    if (left < 0) return tale;
  }
  return (tales.at(-1) as readonly [number, T])[1];
}
