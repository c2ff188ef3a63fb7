import { describe, expect, it } from 'vitest';
import { profileFrom } from '../1-sources/files/profile/index.ts';
import { fullFacts } from './full-facts.testing.ts';
import { inFlight } from './in-flight.ts';

const at = { instant: 'placed_at', day: 'placed_on' };
const held = (profile: Parameters<typeof profileFrom>[0], asOf: string | null, time = at) =>
  inFlight({ ...fullFacts(), profile: profileFrom(profile), asOf }, 'order', time).onItsWay?.trim() ?? null;

describe('inFlight', () => {
  it('holds nothing back where neither a moment nor a flow time is stated', () => {
    expect(inFlight(fullFacts(), 'order', at)).toEqual({ overdue: '', onItsWay: null });
  });

  it('counts from the moment that is asked for, with the default flow time', () => {
    expect(held({}, '2024-03-10T12:00:00+02:00')).toBe(
      "and coalesce(case when placed_at is not null then placed_at > timestamptz '2024-03-09T10:00:00+00:00' else placed_on >= date '2024-03-09' end, false)",
    );
  });

  it("counts a day to its end in the books' zone", () => {
    const books = { timeZone: 'America/New_York' };
    expect(held({ books }, '2024-01-10')).toContain("timestamptz '2024-01-10T05:00:00+00:00'");
    expect(held({ books }, '2024-01-10', { day: 'd' } as typeof at)).toBe(
      "and coalesce(d >= date '2024-01-10', false)",
    );
  });

  it('counts from the latest day of both sides where the profile states a flow time', () => {
    expect(held({ flowTimes: { order: 'PT36H' } }, null)).toContain(
      "timestamptz '2024-03-30T12:00:00+00:00'",
    );
  });

  it('keeps the opposite for the findings', () => {
    const { overdue, onItsWay } = inFlight({ ...fullFacts(), asOf: '2024-03-31' }, 'payout', { day: 'd' });
    expect(onItsWay).toBe("\n  and coalesce(d >= date '2024-03-29', false)");
    expect(overdue).toBe("\n  and not coalesce(d >= date '2024-03-29', false)");
  });
});
