import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faults } from '../../src/sandbox/index.ts';
import { measureModes } from './measure-modes.ts';
import { aloneIn, besideIn } from './plans.ts';

/** `npm run modes` measures many seeds and keeps the figures; here the first seed holds what they say is reached. */
const figures = JSON.parse(
  readFileSync(new URL('../../docs/reference/failure-modes.json', import.meta.url), 'utf8'),
) as Readonly<
  Record<
    string,
    { readonly planted: number; readonly found: number; readonly named: number; readonly extra: number }
  >
>;
const reached = faults
  .map(({ id }) => id)
  .filter((id) => {
    const own = figures[id];
    return own !== undefined && own.planted > 0 && own.named === own.planted && own.extra === 0;
  });

/** Two of unlike kinds: the list is by name, so that what stands half of it apart rarely touches the same records. */
const half = Math.ceil(reached.length / 2);
const pairs = reached
  .slice(0, half)
  .map((id, at) => [id, reached[at + half]].filter((one) => one !== undefined));

/**
 * Holds every other pair of modes whose figures are kept as reached, from the first or the second on: two files run side
 * by side. Both are planted in one world, which asks more than one by itself; where they are in each other's way, as
 * faults of the same records are, each is held alone.
 */
export function holdReached(from: 0 | 1): void {
  const own = pairs.filter((_, at) => at % 2 === from);
  describe('failure modes', { timeout: 60_000 }, () => {
    it.each(own.map((pair) => [pair.join(' and '), pair] as const))(
      '%s: found, named, nothing else breaks, and the totals tie',
      async (_, pair) => {
        if (await isWhole(pair)) return;
        for (const id of pair) {
          const { modes, extra, missed, untied } = await measureModes(aloneIn(id, 1, 1));
          expect(missed).toEqual([]);
          expect(extra).toEqual([]);
          expect(untied).toEqual([]);
          const tally = modes.get(id);
          expect(tally?.named).toBe(tally?.planted);
        }
      },
    );
  });
}

async function isWhole(pair: readonly string[]): Promise<boolean> {
  const { modes, extra, missed, untied } = await measureModes([besideIn(pair, 1)]);
  // Whatever is in whose way: what is found must add up.
  expect(untied).toEqual([]);
  return (
    missed.length === 0 &&
    extra.length === 0 &&
    pair.every((id) => {
      const { planted = 0, named = 0 } = modes.get(id) ?? {};
      return planted > 0 && named === planted;
    })
  );
}
