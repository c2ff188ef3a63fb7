import { expect, it } from 'vitest';
import { readDuration, writeDuration } from './iso-duration.ts';

it('reads what it has written, and owns up to what a form cannot say', () => {
  for (const text of ['PT36H', 'P2D', 'P0D']) {
    const read = readDuration(text);
    expect(read && writeDuration(read)).toBe(text);
  }
  expect(['P1DT6H', 'PT90M', 'P1W', '2 days', ''].map(readDuration)).toEqual([null, null, null, null, null]);
});
