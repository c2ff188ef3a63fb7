import { expect, it } from 'vitest';
import { hoursText, standingOf, waitingFor, worstFirst } from './words.ts';

it('says how a waiver stands: a hard criterion needs two people, and nothing outlasts its day', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  const waiver = { withdrawn: null, seconded: null, expiresAt: '2026-12-01T00:00:00Z' };
  expect(standingOf(waiver, false, now)).toBe('counts');
  expect(standingOf(waiver, true, now)).toBe('waits-for-second');
  expect(standingOf({ ...waiver, seconded: {} }, true, now)).toBe('counts');
  expect(standingOf({ ...waiver, expiresAt: '2026-11-23T12:00:00Z' }, false, now)).toBe('expired');
  expect(standingOf({ ...waiver, withdrawn: {} }, false, now)).toBe('withdrawn');
});

it('leads to the waiver that waits for a second person, and to none that is over or counts', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  const one = { withdrawn: null, seconded: null, expiresAt: '2026-12-01T00:00:00Z', criterion: 'a' };
  const waivers = [
    { ...one, id: 'waits' },
    { ...one, id: 'withdrawn', withdrawn: {} },
    { ...one, id: 'other', criterion: 'b' },
  ];
  expect(waitingFor({ criterion: 'a', hard: true }, waivers, now)).toBe('waits');
  expect(waitingFor({ criterion: 'a', hard: false }, waivers, now)).toBeNull();
  expect(waitingFor({ criterion: 'c', hard: true }, waivers, now)).toBeNull();
});

it('puts what holds the go-live up first, and says ages', () => {
  const states = ['pass', 'waived', 'stale', 'no-data', 'fail'] as const;
  const criteria = states.map((state) => ({ state })) as unknown as Parameters<typeof worstFirst>[0];
  expect(worstFirst(criteria).map(({ state }) => state)).toEqual(states.toReversed());
  expect([hoursText(24), hoursText(48), hoursText(336)]).toEqual(['24 h', '48 h', '14 days']);
});
