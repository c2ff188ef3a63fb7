import { describe, expect, it } from 'vitest';
import { breachesToInvestigate } from './breaches-to-investigate.ts';
import { facts, indicator, indicators } from './made-up.testing.ts';
import { nextSlot, slotOfWeek, slotsBetween } from './slot.ts';
import { streakOf } from './streak.ts';

const slot = { weekday: 1, time: '09:30', timeZone: 'Europe/Vienna', graceHours: 24 };

describe('the weekly slot', () => {
  it('is at the same time on the wall on either side of summer time', () => {
    expect(
      slotsBetween(slot, '2026-10-12T00:00:00Z', '2026-11-02T08:30:00Z').map(({ week, dueAt }) => [
        week,
        dueAt,
      ]),
    ).toEqual([
      ['2026-W42', '2026-10-12T07:30:00+00:00'],
      ['2026-W43', '2026-10-19T07:30:00+00:00'],
      ['2026-W44', '2026-10-26T08:30:00+00:00'],
      ['2026-W45', '2026-11-02T08:30:00+00:00'],
    ]);
  });

  it('lapses after its grace, and the next one comes after an instant, not at it', () => {
    expect(nextSlot(slot, '2026-11-23T08:30:00Z')).toEqual({
      week: '2026-W49',
      dueAt: '2026-11-30T08:30:00+00:00',
      lapsesAt: '2026-12-01T08:30:00+00:00',
    });
    expect(slotsBetween(slot, '2026-11-23T08:30:00Z', '2026-11-30T08:29:59Z')).toEqual([]);
  });

  it('belongs to the week of the zone, over the end of a year', () => {
    const sunday = { ...slot, weekday: 7, time: '23:30', timeZone: 'America/Los_Angeles' };
    expect(slotOfWeek(sunday, '2027-01-04T07:00:00Z')).toMatchObject({
      week: '2026-W53',
      dueAt: '2027-01-04T07:30:00+00:00',
    });
    expect(slotOfWeek(sunday, '2027-01-04T08:00:00Z').week).toBe('2027-W01');
  });
});

describe('the streak', () => {
  const of = (...states: ('held' | 'missed' | 'due' | 'open')[]) =>
    streakOf(states.map((state, at) => ({ state, week: `2026-W${40 - at}` })));

  it('counts what was held one after the other; what is not over neither counts nor ends it', () => {
    expect(of()).toEqual({ held: 0, recent: { held: 0, of: 0 }, says: 'No review was held yet.' });
    expect(of('due', 'held', 'held', 'missed', 'held')).toMatchObject({
      held: 2,
      says: '2 reviews held in a row; 3 of the last 4 were held.',
    });
    expect(of('open', 'missed', 'held')).toMatchObject({
      held: 0,
      says: 'The last review, of 2026-W39, was missed; 1 of the last 2 were held.',
    });
  });
});

describe('breaches to investigate', () => {
  const breach = (week: string | null = '2026-W47') =>
    indicators(indicator('a', 'breach', { week }), indicator('b', 'watch'));

  it('are those that nobody looks into', () => {
    expect(breachesToInvestigate(facts, breach(), [])).toEqual([
      {
        indicator: 'a',
        title: 'Title of a',
        week: '2026-W47',
        run: 'run_7',
        value: 0.9,
        says: 'What a says.',
        previous: null,
      },
    ]);
    expect(breachesToInvestigate(facts, breach(), [{ id: 'inv_1', indicator: 'a', closed: null }])).toEqual(
      [],
    );
    expect(breachesToInvestigate({ ...facts, runs: [] }, breach(), [])).toEqual([]);
  });

  it('after one was closed are weeks that began after that', () => {
    const closed = { id: 'inv_1', indicator: 'a', closed: { by: 'usr_1', at: '2026-11-20T12:00:00+00:00' } };
    expect(breachesToInvestigate(facts, breach('2026-W47'), [closed])).toEqual([]);
    expect(breachesToInvestigate(facts, breach('2026-W48'), [closed])).toMatchObject([{ previous: 'inv_1' }]);
    expect(breachesToInvestigate(facts, breach(null), [closed])).toMatchObject([{ week: '2026-W48' }]);
  });
});
