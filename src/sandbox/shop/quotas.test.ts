import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Random } from '../random.ts';
import { Quotas } from './quotas.ts';

it('brings a situation up in its share of orders, in small worlds too', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 20, max: 300 }), (seed, perThousand) => {
      const quotas = new Quotas(new Random(seed));
      let count = 0;
      for (let order = 0; order < 200; order += 1) {
        if (!quotas.due('any', perThousand / 1_000)) continue;
        quotas.took('any');
        count += 1;
      }
      const fair = perThousand / 5;
      expect(count).toBeGreaterThanOrEqual(Math.floor(fair * 0.75) - 1);
      expect(count).toBeLessThanOrEqual(Math.ceil(fair * 1.25) + 2);
    }),
  );
});

it('makes up for orders it did not fit, up to a few', () => {
  const quotas = new Quotas(new Random(1));
  for (let order = 0; order < 10_000; order += 1) quotas.due('any', 0.5);
  let row = 0;
  while (quotas.due('any', 0) && row < 20) {
    quotas.took('any');
    row += 1;
  }
  expect([row >= 3, row <= 6]).toEqual([true, true]);
});
