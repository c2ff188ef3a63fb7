import { expect, it } from 'vitest';
import { rateTop } from './rate-top.ts';

it('ends a scale of rates at a round one, above all of them', () => {
  expect([[], [null], [0.035, 0.01], [0.5], [0.0012], [1.2, null]].map(rateTop)).toEqual([
    0.01, 0.01, 0.04, 0.6, 0.0015, 1.5,
  ]);
});
