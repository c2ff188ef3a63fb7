import { expect, it } from 'vitest';
import { timelineOf } from './timeline.ts';

const step = (id: string, starts: string | null, ends: string | null) => ({ id, starts, ends });

it('lays steps out over whole weeks', () => {
  const line = timelineOf(
    [step('a', '2026-11-24', '2026-11-25'), step('b', null, null), step('c', '2026-12-01', '2026-12-01')],
    ['2026-11-23', null],
  );
  expect(line?.mondays).toEqual([
    { day: '2026-11-23', at: 0 },
    { day: '2026-11-30', at: 0.5 },
  ]);
  expect(line?.placed.map(({ step: { id }, from, to }) => [id, from * 14, to * 14])).toEqual([
    ['a', 1, 3],
    ['c', 8, 9],
  ]);
  expect([line?.at('2026-11-30'), line?.at('2027-01-01'), line?.at(null)]).toEqual([0.5, null, null]);
});

it('has nothing to lay out without days', () => {
  expect(timelineOf([step('a', null, null)], ['2026-11-23'])).toBeNull();
});
