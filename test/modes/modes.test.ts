import { describe, expect, it } from 'vitest';
import { faults } from '../../src/sandbox/index.ts';
import { measureModes } from './measure-modes.ts';
import { aloneIn, togetherIn } from './plans.ts';

/** `npm run modes` measures many seeds; here a few of them hold what it found. */
const seeds = Number(process.env['TIEOUT_MODE_SEEDS'] ?? 1);

describe('a failure mode planted alone', () => {
  it.each(faults.map(({ id }) => id))('%s is found and breaks nothing else', async (id) => {
    const { modes, extra, missed } = await measureModes(aloneIn(id, 1, seeds));
    expect(missed).toEqual([]);
    expect(extra).toEqual([]);
    const tally = modes.get(id);
    expect(tally?.planted).toBeGreaterThan(0);
    expect(tally?.confused).toEqual(new Map());
  });
});

describe('five failure modes at once', () => {
  it('are found, and nothing else is', async () => {
    const { modes, extra, breaks, missed } = await measureModes(togetherIn(1, seeds * 3));
    const planted = [...modes.values()].reduce((sum, tally) => sum + tally.planted, 0);
    expect(missed.length).toBeLessThanOrEqual(planted * 0.02);
    expect(extra.length).toBeLessThanOrEqual(breaks * 0.01);
  });
});
