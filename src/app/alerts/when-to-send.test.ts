import { describe, expect, it } from 'vitest';
import { whenToSend } from './when-to-send.ts';

const plain = { digest: null, quiet: null, criticalAtOnce: false, timeZone: 'Europe/Vienna' };
const night = { from: '22:00', to: '07:00' };
const warning = (at: string) => ({ severity: 'warning', at }) as const;

describe('an alert is sent', () => {
  it('at once, where nothing else was said', () => {
    expect(whenToSend(plain, warning('2026-11-23T08:00:00.500Z'))).toEqual({
      kind: 'alert',
      dueAt: '2026-11-23T08:00:00.500+00:00',
    });
  });

  it('after the quiet hours, also past midnight and on the night the clocks change', () => {
    const quiet = { ...plain, quiet: night };
    const due = (at: string) => whenToSend(quiet, warning(at)).dueAt;
    expect(due('2026-11-23T20:59:59Z')).toBe('2026-11-23T20:59:59+00:00');
    expect(due('2026-11-23T21:00:00Z')).toBe('2026-11-24T06:00:00+00:00');
    expect(due('2026-11-24T05:59:59Z')).toBe('2026-11-24T06:00:00+00:00');
    expect(due('2026-11-24T06:00:00Z')).toBe('2026-11-24T06:00:00+00:00');
    expect(due('2026-03-28T23:00:00Z')).toBe('2026-03-29T05:00:00+00:00');
    const noon = { ...plain, quiet: { from: '12:00', to: '13:00' } };
    expect(whenToSend(noon, warning('2026-11-23T11:30:00Z')).dueAt).toBe('2026-11-23T12:00:00+00:00');
    expect(whenToSend(noon, warning('2026-11-23T21:30:00Z')).dueAt).toBe('2026-11-23T21:30:00+00:00');
  });

  it('with the next digest, which waits for the end of quiet hours too', () => {
    const daily = { ...plain, digest: { every: 'day', weekday: null, at: '08:00' } } as const;
    expect(whenToSend(daily, warning('2026-11-23T08:00:00Z'))).toEqual({
      kind: 'digest',
      dueAt: '2026-11-24T07:00:00+00:00',
    });
    const weekly = { ...plain, digest: { every: 'week', weekday: 5, at: '06:00' }, quiet: night } as const;
    expect(whenToSend(weekly, warning('2026-11-23T08:00:00Z'))).toEqual({
      kind: 'digest',
      dueAt: '2026-11-27T06:00:00+00:00',
    });
  });

  it('at once where it is critical and the channel says so', () => {
    const channel = { ...plain, quiet: night, digest: { every: 'day', weekday: null, at: '08:00' } } as const;
    const critical = { severity: 'critical', at: '2026-11-23T23:00:00Z' } as const;
    expect(whenToSend(channel, critical).kind).toBe('digest');
    expect(whenToSend({ ...channel, criticalAtOnce: true }, critical)).toEqual({
      kind: 'alert',
      dueAt: '2026-11-23T23:00:00+00:00',
    });
  });
});
