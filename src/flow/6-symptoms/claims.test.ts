import { describe, expect, it } from 'vitest';
import { defaultsOf, type WeekFact } from '../../model/decision/index.ts';
import type { SymptomHealth } from '../../model/workspace/index.ts';
import { judgeSymptoms } from './judge-symptoms.ts';
import { symptomParameters } from './parameters.ts';
import { seriesOf, weeksOf } from './weeks.testing.ts';

const parameters = defaultsOf(symptomParameters);

function judge(weeks: readonly WeekFact[], healths: readonly SymptomHealth[] = []) {
  const episodes = healths.map((health, index) => ({
    at: `2026-02-${String(index + 1).padStart(2, '0')}T06:00:00Z`,
    health,
  }));
  const facts = { symptoms: [seriesOf(weeks, { episodes })], fixes: [], timeZone: 'Europe/Berlin' };
  const [said] = judgeSymptoms(facts, parameters).symptoms;
  if (said === undefined) throw new Error('nothing was said');
  return said;
}
const counts = (...values: readonly (number | null)[]) => judge(weeksOf(values));

describe('recurring', () => {
  it('is seen in three of the last eight weeks', () => {
    expect(counts(0, 1, 0, 0, 2, 0, 0, 1).recurring).toMatchObject({
      state: 'yes',
      numbers: { weeksSeen: 3, weeksKnown: 8 },
      says: 'It is recurring: seen in 3 of the last 8 complete weeks.',
    });
    expect(counts(5, 5, 0, 1, 0, 0, 2, 0, 0, 0).recurring.state).toBe('no');
  });

  it('is three episodes, each ended by a clean run; one that is still there, or was not looked at, has not ended', () => {
    const quiet = weeksOf([0, 0, 0, 0, 0, 0, 0, 0]);
    const thrice: SymptomHealth[] = ['breaks', 'holds', 'breaks', 'breaks', 'holds', 'breaks', 'no-data'];
    expect(judge(quiet, thrice).recurring).toMatchObject({ state: 'no', numbers: { episodes: 2 } });
    expect(judge(quiet, [...thrice, 'in-flight', 'holds']).recurring).toMatchObject({
      state: 'yes',
      numbers: { episodes: 3 },
    });
  });

  it('does not count an incomplete week, and takes a gap for what it is', () => {
    const cut = weeksOf([0, 1, 0, 0, 0, 0, 1, 4]).map((week, at) => ({ ...week, complete: at !== 7 }));
    expect(judge(cut).recurring).toMatchObject({
      state: 'possibly',
      numbers: { weeksSeen: 2, weeksKnown: 7 },
    });
    expect(counts(3, 3, 3, null, null, null, null, null, null, 0, 0, 0, 0).recurring.state).toBe('no');
  });

  it('says so where too little is known', () => {
    expect(counts(1, 0).recurring.state).toBe('not-enough-data');
    expect(counts(1, 1).recurring.state).toBe('possibly');
    expect(counts(1, 1, 1).recurring.state).toBe('yes');
    expect(counts().recurring.state).toBe('not-enough-data');
  });
});

describe('growing', () => {
  it('is a rise of eight weeks that showed in seven already', () => {
    const { growing } = counts(2, 3, 4, 5, 6, 7, 8, 9);
    expect(growing).toMatchObject({ state: 'yes', numbers: { weeks: 8, s: 28, tests: 1 } });
    expect(growing.numbers['p']).toBeCloseTo(1 / 40_320, 12);
    expect(growing.numbers['pWeekAgo']).toBeCloseTo(1 / 5040, 12);
    expect(growing.numbers['slopePerWeek']).toBeCloseTo(0.001, 12);
  });

  it('is only possible when the last week alone makes it so', () => {
    // Seven weeks with S = 11, p = 0.068; eight with 18.
    const { growing } = counts(6, 2, 4, 8, 13, 10, 9, 15);
    expect(growing).toMatchObject({
      state: 'possibly',
      says: expect.stringContaining('the next week tells'),
    });
  });

  it('is not what is too small to matter, unless a policy draws a line that it is about to cross', () => {
    const weeks = weeksOf([900, 904, 908, 912, 916, 920, 924, 928], 100_000).map((week) => ({
      ...week,
      count: (week.count ?? 0) * 10,
    }));
    expect(judge(weeks).growing).toMatchObject({
      state: 'no',
      says: expect.stringContaining('too little to matter'),
    });
    const facts = { symptoms: [seriesOf(weeks)], fixes: [], timeZone: 'UTC' };
    const drawn = (threshold: number) =>
      judgeSymptoms(facts, { ...parameters, 'growing.threshold': threshold }).symptoms[0]?.growing.state;
    expect(drawn(0.0935)).toBe('yes');
    expect(drawn(0.2)).toBe('no');
    expect(drawn(0.05)).toBe('no');
  });

  it('may be what has become much so slowly that no four weeks say so', () => {
    const slow = Array.from({ length: 24 }, (_, week) => 100 + 12 * week);
    expect(counts(...slow).growing).toMatchObject({
      state: 'possibly',
      says: expect.stringContaining('slowly'),
    });
  });

  it('goes by rates: what only follows its exposure does not grow', () => {
    const orders = [100, 200, 300, 400, 500, 600, 700, 800, 900];
    expect(
      judge(
        weeksOf(
          orders.map((of) => of / 10),
          orders,
        ),
      ).growing.state,
    ).toBe('no');
    expect(judge(weeksOf([10, 10, 10, 10, 10, 10, 10, 10, 10], orders.toReversed())).growing.state).toBe(
      'yes',
    );
  });

  it('does not believe ranks alone where weeks with few records hide what many show', () => {
    const { growing } = judge(
      weeksOf([0, 0, 0, 0, 0, 1, 1, 1, 1, 1], [20, 20, 20, 20, 20, 990, 980, 970, 960, 950]),
    );
    expect(growing.numbers['p']).toBeLessThan(0.05);
    expect(growing).toMatchObject({ state: 'no', says: expect.stringContaining('weighed by their records') });
  });

  it('leaves out weeks that are incomplete, unseen or without exposure: none of them is nought', () => {
    const whole = counts(2, 3, 4, 5, 6, 7, 8, 9).growing;
    const weeks = weeksOf([2, 3, 4, 5, 6, 7, 8, 9, 0]).map((week, at) =>
      at === 8 ? { ...week, complete: false } : week,
    );
    expect(judge(weeks).growing).toEqual(whole);
    const holey = judge(
      weeksOf([2, 3, null, 4, 5, 0, 6, 7, 8, 9], [1000, 1000, 1000, 1000, 1000, 0, 1000, 1000, 1000, 1000]),
    );
    expect(holey.growing).toMatchObject({ state: 'yes', numbers: { weeks: 8, s: 28 } });
    expect(judge(weeksOf([2, 3, 4, 5, 6, 7, 8, 9], Array(8).fill(null))).growing.state).toBe(
      'not-enough-data',
    );
  });

  it('with four to seven weeks is possible at most: the last two against those before', () => {
    expect(counts(2, 2, 2, 9, 9).growing).toMatchObject({
      state: 'possibly',
      numbers: { weeks: 5, rateRatio: 4.5 },
    });
    expect(counts(2, 2, 2, 3, 3).growing.state).toBe('no');
    // A ratio of 1.2, however sure.
    expect(counts(1000, 1000, 1000, 1200, 1200).growing.state).toBe('no');
    expect(counts(0, 0, 0, 9, 9).growing).toMatchObject({ state: 'possibly', numbers: { rateRatio: null } });
    expect(counts(1, 5, 9).growing.state).toBe('not-enough-data');
  });

  it('is never denied of what nobody has looked at for long', () => {
    const { growing, pattern } = counts(1, 1, 1, 1, 1, 1, 1, 1, null, null, null);
    expect(growing).toMatchObject({
      state: 'not-enough-data',
      says: expect.stringContaining('since 2026-W09'),
    });
    expect(pattern).toBe('root-cause');
    expect(counts(0, 0, 0, 0, 0, 0, 0, 0, null, null, null).pattern).toBe('not-enough-data');
    expect(counts(0, 0, 0, 0, 0, 0, 0, 0, null, null).pattern).toBe('quiet');
  });

  it('is judged by the day of the decision, however old its last week', () => {
    const said = (values: readonly number[], at: string) =>
      judgeSymptoms(
        { symptoms: [seriesOf(weeksOf(values))], fixes: [], timeZone: 'Europe/Berlin', at },
        parameters,
      ).symptoms[0];
    const clean = [0, 0, 0, 0, 0, 0, 0, 0];
    // The eighth week ends on 1 March; two more may pass.
    expect(said(clean, '2026-03-15T22:59:00Z')?.pattern).toBe('quiet');
    expect(said(clean, '2026-03-15T23:00:00Z')).toMatchObject({
      pattern: 'not-enough-data',
      says: expect.stringContaining('nothing is known since 2026-W09'),
    });
    expect(said([1, 1, 1, 1, 1, 1, 1, 1], '2026-06-01T00:00:00Z')).toMatchObject({
      pattern: 'root-cause',
      says: expect.stringContaining('Nothing is known since 2026-W09; compare both sides again.'),
    });
  });

  it('says where the last check could not tell', () => {
    expect(judge([], ['holds', 'no-data']).says).toMatch(/some of its controls could not be checked\.$/);
    expect(judge([], ['no-data', 'holds']).says).not.toContain('controls');
  });
});

describe('a bad week', () => {
  it('is one unusual week of a symptom that neither recurs nor grows', () => {
    const said = counts(0, 0, 9, 0, 0, 0, 0, 0);
    expect(said).toMatchObject({
      pattern: 'bad-week',
      says: expect.stringContaining('2026-W04 had more breaks'),
    });
    expect(said.weeks.filter(({ unusual }) => unusual).map(({ week }) => week)).toEqual(['2026-W04']);
  });

  it('is not a week among others as unsteady, nor one that had more records', () => {
    expect(counts(0, 9, 0, 14, 2, 20, 0, 12).weeks.some(({ unusual }) => unusual)).toBe(false);
    const peak = judge(weeksOf([4, 4, 5, 4, 20, 4, 3, 4], [1000, 1000, 1000, 1000, 5000, 1000, 1000, 1000]));
    expect(peak.weeks.some(({ unusual }) => unusual)).toBe(false);
  });

  it('is no name for what is steady or quiet', () => {
    expect(counts(0, 0, 1, 0, 0, 0, 1, 0).pattern).toBe('steady');
    expect(counts(0, 0, 0, 0).pattern).toBe('quiet');
    expect(counts(1, 0).pattern).toBe('not-enough-data');
  });
});
