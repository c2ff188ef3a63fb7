import { describe, expect, it } from 'vitest';
import { families, rising } from './series/families.ts';
import { growthSaid } from './series/says-growing.ts';
import { createRandom } from './world/random.ts';

const SERIES = 60;

describe('stable series', () => {
  it.each(['Poisson', 'over-dispersed', 'AR 0.3', 'seasonal'])(
    'of the kind %s are said to grow in at most one of twenty cases',
    (kind) => {
      const own = families.filter(({ name, bound }) => bound && name.includes(kind));
      const random = createRandom(20_261_123);
      const said = own.flatMap(({ draw }) =>
        Array.from({ length: SERIES }, () => growthSaid(draw(random, 8 + random.below(19)))),
      );
      expect(said.length).toBeGreaterThanOrEqual(300);
      expect(said.filter((state) => state === 'yes').length / said.length).toBeLessThanOrEqual(0.05);
    },
  );

  it('are told from those that rise', () => {
    const random = createRandom(1);
    const said = Array.from({ length: SERIES }, () => growthSaid(rising(random, 12, 4, 0.5)));
    expect(said.filter((state) => state === 'yes').length / said.length).toBeGreaterThan(0.6);
  });
});
