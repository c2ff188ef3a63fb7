import { describe, expect, it } from 'vitest';
import { defaults } from './rank.ts';
import { said, unchanged } from './say.ts';
import { score } from './score.ts';
import { readSets } from './sets.ts';

const sets = readSets();

describe.each(sets)('the diagnosis of labelled $name', ({ training, heldOut }) => {
  const all = [...training, ...heldOut];

  it('is judged on at least 120 merchants, a third of which set no number', () => {
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(heldOut.length).toBeGreaterThanOrEqual(all.length / 3 - 1);
    expect(new Set(all.map(({ causes }) => causes.length))).toEqual(new Set([0, 1, 2, 3]));
    const known = heldOut.reduce((total, { findings }) => total + findings.size, 0);
    expect(known).toBeGreaterThan(heldOut.length * 20);
  });

  it('finds the causes of those that set no number', () => {
    const { top, topThree, brier, baseBrier } = score(said(heldOut, defaults));
    expect(top).toBeGreaterThanOrEqual(0.9);
    expect(topThree).toBeGreaterThanOrEqual(0.85);
    expect(brier).toBeLessThanOrEqual(0.1);
    expect(brier).toBeLessThanOrEqual(0.6 * baseBrier);
  });

  it('keeps its top cause when every number is shaken', () => {
    expect(unchanged(heldOut, defaults, 10)).toBeGreaterThanOrEqual(0.9);
  });
});
