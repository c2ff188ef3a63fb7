import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faults } from '../../src/sandbox/index.ts';
import { measureModes } from './measure-modes.ts';
import { aloneIn } from './plans.ts';

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

/** Holds every other mode whose figures are kept as reached, from the first or the second on: two files run side by side. */
export function holdReached(from: 0 | 1): void {
  const own = reached.filter((_, at) => at % 2 === from);
  describe('a failure mode planted alone', { timeout: 60_000 }, () => {
    it.each(own)('%s is found, named, and breaks nothing else', async (id) => {
      const { modes, extra, missed } = await measureModes(aloneIn(id, 1, 1));
      expect(missed).toEqual([]);
      expect(extra).toEqual([]);
      const tally = modes.get(id);
      expect(tally?.named).toBe(tally?.planted);
    });
  });
}
