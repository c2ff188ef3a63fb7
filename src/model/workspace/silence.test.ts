import { describe, expect, it } from 'vitest';
import { judgeSilence } from './silence.ts';

const weeks = (count: number): string => new Date(Date.UTC(2024, 2, 4 + 7 * count)).toISOString();
const judge = (before: number, weeksBefore: number, weeksSince: number, untilMonthEnd = false) =>
  judgeSilence({
    before,
    exposureBefore: weeksBefore * 1000,
    exposureSince: weeksSince * 1000,
    effectiveAt: weeks(0),
    watermark: weeks(weeksSince),
    untilMonthEnd,
    timeZone: 'Europe/Berlin',
  });

describe('judgeSilence', () => {
  it('takes six breaks in four weeks and none in two for no proof, none in four for one', () => {
    expect(judge(6, 4, 2)).toMatchObject({ proven: false, chance: expect.closeTo(0.088, 3) });
    expect(judge(6, 4, 4)).toMatchObject({ proven: true, chance: expect.closeTo(0.016, 3) });
  });

  it('wants two weeks even where breaks were frequent', () => {
    expect(judge(500, 10, 1)).toMatchObject({ proven: false, says: expect.stringContaining('two weeks') });
    expect(judge(500, 10, 2).proven).toBe(true);
  });

  it("wants a month's end, in the books' zone, where postings show there", () => {
    expect(judge(500, 10, 3, true).says).toBe("Not proven yet: a month's end must pass.");
    expect(judge(500, 10, 4, true).proven).toBe(true);
  });

  it('says how much is needed, and needs exactly that', () => {
    const { needed } = judge(3, 4, 1);
    expect(judge(3, 4, needed / 1000).proven).toBe(true);
    expect(judge(3, 4, (needed - 1) / 1000).proven).toBe(false);
  });

  it('asks for far more after a single break', () => {
    expect(judge(1, 4, 4).needed).toBe(76_000);
  });

  it('proves nothing where nothing is known of before, or nothing passed since', () => {
    expect(judge(0, 4, 52).proven).toBe(false);
    expect(judge(6, 0, 52).proven).toBe(false);
    expect(judge(6, 4, 0).proven).toBe(false);
  });
});
