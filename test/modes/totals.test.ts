import { describe, expect, it } from 'vitest';
import { measureModes } from './measure-modes.ts';
import { togetherIn } from './plans.ts';

/** Of `npm run modes -- --together`: worlds whose totals once did not tie. */
const failedOnce = [1043, 1118];

describe('with five modes in one world', { timeout: 60_000 }, () => {
  it.each(failedOnce)('the totals tie to the cent, seed %i', async (seed) => {
    expect((await measureModes(togetherIn(seed, 1))).untied).toEqual([]);
  });
});
