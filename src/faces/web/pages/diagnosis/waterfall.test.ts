import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldWeights, waterfall } from './waterfall.ts';

it('begins each bar where the one before ended', () => {
  expect(waterfall([-10, 15, -5])).toEqual({
    bars: [
      { from: 0, to: 10 / 15 },
      { from: 0, to: 1 },
      { from: 10 / 15, to: 1 },
    ],
    zero: 10 / 15,
    sum: 0,
    total: { from: 10 / 15, to: 10 / 15 },
  });
  expect(waterfall([])).toEqual({
    bars: [],
    zero: 0,
    sum: 0,
    total: { from: 0, to: 0 },
  });
});

it('stays inside its width', () => {
  const step = fc.integer({ min: -400, max: 400 }).map((tenths) => tenths / 10);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { bars, zero } = waterfall(steps);
      for (const { from, to } of bars) {
        expect(from).toBeGreaterThanOrEqual(-1e-9);
        expect(to).toBeLessThanOrEqual(1 + 1e-9);
        expect(from).toBeLessThanOrEqual(to);
      }
      expect(zero).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('folds what hardly weighs into one, and leaves nothing out of the sum', () => {
  const weights = [8, -0.1, 0.05, 3].map((decibans) => ({ decibans }));
  const { told, rest } = foldWeights(weights);
  expect(told).toEqual([{ decibans: 8 }, { decibans: 3 }]);
  expect(rest).toEqual({ findings: 2, decibans: expect.closeTo(-0.05) });
  expect(foldWeights([{ decibans: 0.1 }])).toEqual({ told: [{ decibans: 0.1 }], rest: null });
});
