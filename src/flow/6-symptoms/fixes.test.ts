import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultsOf, type FixFact } from '../../model/decision/index.ts';
import { judgeSilence } from '../../model/workspace/index.ts';
import { outcomeOf } from './fix-outcome.ts';
import { judgeSymptoms } from './judge-symptoms.ts';
import { symptomParameters } from './parameters.ts';
import { fixOf, seriesOf, weeksOf } from './weeks.testing.ts';

const parameters = defaultsOf(symptomParameters);
const outcome = (changed: Partial<FixFact>) => outcomeOf(fixOf(changed), 'Europe/Berlin', parameters);
const sinceThen = (before: number, since: number, exposure = 4000) => ({
  before: { count: before, exposure: 4000 },
  since: { count: since, exposure },
  recurred: since,
});

function resistant(...fixes: readonly Partial<FixFact>[]) {
  const facts = {
    symptoms: [seriesOf(weeksOf([1, 0, 0, 1, 0, 0, 0, 0]))],
    fixes: fixes.map((changed, index) => fixOf({ id: `fix_${index}`, ...changed })),
    timeZone: 'Europe/Berlin',
  };
  const [said] = judgeSymptoms(facts, parameters).symptoms;
  return said?.resistant;
}

describe('what became of a fix', () => {
  it('is verified by silence as the workspace verifies it, and not a day before', () => {
    const early = { since: { count: 0, exposure: 2000 }, knownUntil: '2026-03-16T00:00:00Z' };
    expect(outcome(early)).toMatchObject({ became: 'too-early', numbers: { p: expect.closeTo(0.088, 3) } });
    expect(outcome({})).toMatchObject({
      became: 'verified',
      numbers: { p: expect.closeTo(0.016, 3), weeksSince: 4 },
    });
    expect(outcome({ untilMonthEnd: true, knownUntil: '2026-03-30T00:00:00Z' }).became).toBe('too-early');
    expect(outcome({ untilMonthEnd: true, knownUntil: '2026-04-01T00:00:00Z' }).became).toBe('verified');
  });

  it('agrees with the proof of silence in all cases', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(9000), fc.nat(9000), fc.nat(40), (before, earlier, since, days) => {
        const knownUntil = new Date(Date.UTC(2026, 2, 2 + days)).toISOString();
        const { effectiveAt, untilMonthEnd } = fixOf();
        const { proven } = judgeSilence({
          before,
          exposureBefore: earlier,
          exposureSince: since,
          effectiveAt,
          watermark: knownUntil,
          untilMonthEnd,
          timeZone: 'Europe/Berlin',
        });
        const { became } = outcome({
          before: { count: before, exposure: earlier },
          since: { count: 0, exposure: since },
          knownUntil,
        });
        expect(became).toBe(proven ? 'verified' : 'too-early');
      }),
    );
  });

  it('is lowered when chance does not explain it, else not', () => {
    expect(outcome(sinceThen(12, 4))).toMatchObject({
      became: 'lowered',
      numbers: { p: expect.closeTo(0.038, 3) },
    });
    expect(outcome(sinceThen(12, 6))).toMatchObject({
      became: 'not-lowered',
      numbers: { p: expect.closeTo(0.119, 3), expected: 12, ratio: 0.5 },
    });
  });

  it('is regressed where it came back before as many could have come as tell a rate', () => {
    expect(outcome(sinceThen(12, 1, 900)).became).toBe('regressed');
    expect(outcome(sinceThen(12, 1, 1000)).became).toBe('not-lowered');
    expect(outcome({ ...sinceThen(12, 1), before: { count: 12, exposure: null } }).became).toBe('regressed');
    expect(outcome(sinceThen(0, 2)).became).toBe('regressed');
  });

  it('is not known where nobody knows how many records passed', () => {
    for (const unknown of [{ knownUntil: null }, { since: { count: 0, exposure: null } }])
      expect(outcome(unknown)).toMatchObject({
        became: 'too-early',
        says: expect.stringContaining('nobody knows'),
      });
  });

  it('proves nothing of a fix for single breaks: nothing else was to end', () => {
    const scope = { environment: 'production', kinds: [], fingerprint: null, attributes: {} };
    expect(outcome({ problem: null, scope })).toMatchObject({
      became: 'too-early',
      says: expect.stringContaining('single breaks'),
    });
  });

  it('never looks better for one more break since', () => {
    const order = ['verified', 'too-early', 'lowered', 'regressed', 'not-lowered'];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.nat(40),
        fc.integer({ min: 100, max: 9000 }),
        (before, since, exposure) => {
          const [now, more] = [since + 1, since + 2].map(
            (count) => outcome(sinceThen(before, count, exposure)).became,
          );
          expect(order.indexOf(more ?? '')).toBeGreaterThanOrEqual(order.indexOf(now ?? ''));
        },
      ),
    );
  });
});

describe('resistant', () => {
  it('is what came back after two fixes', () => {
    expect(resistant(sinceThen(12, 1, 500), { ...sinceThen(12, 1, 500), problem: 'prb_2' })).toMatchObject({
      state: 'yes',
      says: 'It resists fixes: it came back after 2 of 2 fixes.',
    });
    expect(resistant(sinceThen(12, 1, 500))).toMatchObject({
      state: 'possibly',
      numbers: { fixes: 1, regressed: 1 },
    });
  });

  it('is what one fix did not lower, once that could have been told', () => {
    expect(resistant(sinceThen(12, 6))?.state).toBe('yes');
    expect(resistant(sinceThen(12, 1, 900))?.state).toBe('possibly');
  });

  it('is not what a later fix of the same problem has ended', () => {
    const later = { effectiveAt: '2026-03-02T01:00:00Z' };
    const earlier = { ...sinceThen(12, 6), effectiveAt: '2026-02-02T00:00:00Z' };
    expect(resistant(earlier, later)?.state).toBe('no');
    expect(resistant(earlier, { ...later, problem: 'prb_2' })?.state).toBe('yes');
  });

  it('is not known without a fix, or with none that is old enough', () => {
    expect(resistant()?.state).toBe('not-enough-data');
    expect(resistant({ since: { count: 0, exposure: 100 } })?.state).toBe('not-enough-data');
    expect(resistant({})).toMatchObject({ state: 'no' });
  });
});
