import { expect, it } from 'vitest';
import type { Review } from '../../model/workspace/index.ts';
import { keepingOf } from './read-keeping.ts';

const review = (week: string, state: Review['state'], dueAt: string | null = null) => ({
  week,
  state,
  dueAt,
});

it('names what was missed since a review was held, and what waits to be held', () => {
  const now = '2026-11-24T12:00:00Z';
  const held = review('2026-W45', 'held');
  const before = review('2026-W44', 'missed');
  expect(keepingOf([], now)).toEqual({ missed: [], due: null });
  expect(keepingOf([review('2026-W46', 'missed'), held, before], now)).toEqual({
    missed: ['2026-W46'],
    due: null,
  });
  const due = review('2026-W48', 'due', '2026-11-24T11:00:00+00:00');
  expect(keepingOf([due, held], now).due).toEqual({ week: '2026-W48', at: due.dueAt });
  const later = review('2026-W48', 'due', '2026-11-24T13:00:00+00:00');
  expect(keepingOf([later, before], now)).toEqual({ missed: ['2026-W44'], due: null });
});
