import { describe, expect, it } from 'vitest';
import { type Sighting, weigh } from './weigh.ts';

const sighting = (id: string, breaks: readonly number[], more: Partial<Sighting> = {}): Sighting => ({
  id,
  certainty: 'residual',
  sharperThan: new Set(),
  breaks: new Set(breaks),
  spared: null,
  outside: 0,
  choices: 1,
  taken: 1,
  plain: false,
  ...more,
});
const names = (sightings: readonly Sighting[]): readonly unknown[] =>
  [...weigh(sightings)].sort(([a], [b]) => a - b).map(([, verdict]) => verdict);

describe('weigh', () => {
  it('names one residual that is met to the cent', () => {
    expect(names([sighting('tip', [1])])).toEqual([{ named: 'tip' }]);
  });

  it('says who comes into question where two explain the same as well', () => {
    expect(names([sighting('tip', [1, 2]), sighting('duty', [1, 2])])).toEqual([
      { candidates: ['duty', 'tip'] },
      { candidates: ['duty', 'tip'] },
    ]);
  });

  it('names the one that explains clearly more, also for what both explain', () => {
    expect(names([sighting('tip', [1, 2, 3]), sighting('duty', [1])])).toEqual([
      { named: 'tip' },
      { named: 'tip' },
      { named: 'tip' },
    ]);
  });

  it('takes the sharper of two that explain the same', () => {
    const sharper = sighting('race', [1, 2], { sharperThan: new Set(['twice']) });
    expect(names([sighting('twice', [1, 2]), sharper])).toEqual([{ named: 'race' }, { named: 'race' }]);
  });

  it('gives each of two faults its own breaks', () => {
    expect(names([sighting('tip', [1, 2]), sighting('duty', [3, 4])])).toEqual([
      { named: 'tip' },
      { named: 'tip' },
      { named: 'duty' },
      { named: 'duty' },
    ]);
  });

  it('does not believe a circumstance that many were in without breaking, nor one seen twice', () => {
    const circumstance = (spared: number, breaks: readonly number[]): Sighting =>
      sighting('closed', breaks, { certainty: 'circumstance', spared, outside: 0.01 });
    expect(names([circumstance(40, [1, 2, 3])])[0]).toEqual({ candidates: ['closed'] });
    expect(names([circumstance(0, [1, 2])])[0]).toEqual({ candidates: ['closed'] });
    expect(names([circumstance(0, [1, 2, 3])])[0]).toEqual({ named: 'closed' });
  });

  it('prefers what did not have to be picked out of many', () => {
    const picked = (id: string, choices: number): Sighting =>
      sighting(id, [1, 2, 3, 4], { certainty: 'circumstance', spared: 0, outside: 0.01, choices });
    expect(names([picked('sku', 60), picked('tip', 6)])[0]).toEqual({ named: 'tip' });
  });

  it('gives no name to what something plain explains clearly better, and a name where it is as good', () => {
    const of = (id: string, breaks: readonly number[], plain: boolean): Sighting =>
      sighting(id, breaks, { certainty: 'circumstance', spared: 0, outside: 0.05, plain });
    expect(names([of('sku', [1, 2, 3], false), of('gateway', [1, 2, 3, 4, 5, 6], true)])[0]).toEqual({
      candidates: [],
    });
    expect(names([of('title', [1, 2, 3], false), of('province', [1, 2, 3], true)])[0]).toEqual({
      named: 'title',
    });
  });
});
