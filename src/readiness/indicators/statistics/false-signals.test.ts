import { expect, it } from 'vitest';
import { falseSignalChance } from './false-signals.ts';

it('says how honest a baseline is, as measured, and in between by a line', () => {
  expect([8, 12, 20, 26, 40].map(falseSignalChance)).toEqual([0.32, 0.26, 0.21, 0.19, 0.19]);
  expect(falseSignalChance(10)).toBeCloseTo(0.29, 12);
  expect(falseSignalChance(2)).toBe(0.45);
});
