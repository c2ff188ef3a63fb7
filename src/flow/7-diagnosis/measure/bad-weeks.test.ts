import { describe, expect, it } from 'vitest';
import { type DecisionFacts, defaultsOf, type ProblemFact } from '../../../model/decision/index.ts';
import { diagnosisParameters } from '../parameters.ts';
import { wasBadWeek, withoutBadWeeks } from './bad-weeks.ts';

const numbers: Readonly<Record<string, number>> = defaultsOf(diagnosisParameters);
const of = (name: string): number => numbers[name] ?? Number.NaN;

function aProblem(changes: Partial<ProblemFact>): ProblemFact {
  return {
    id: 'prb_1',
    kind: 'tip-differs',
    fingerprint: 'tip-line-dropped',
    count: 7,
    firstSeen: '2026-03-07T00:54:55+00:00',
    lastSeen: '2026-03-11T01:27:35+00:00',
    ...changes,
  } as ProblemFact;
}

function factsUntil(day: string, problems: readonly ProblemFact[], total = 0): DecisionFacts {
  const fingerprints = [...new Set(problems.flatMap(({ fingerprint }) => fingerprint ?? []))];
  const sum = (some: readonly ProblemFact[]): number => some.reduce((count, one) => count + one.count, 0);
  return {
    at: `${day}T12:00:00+00:00`,
    runs: [{ shopUntil: `${day}T09:00:00+00:00`, erpUntil: `${day}T10:00:00+00:00` }],
    problems,
    open: {
      total: total || sum(problems),
      byKind: [{ kind: 'tip-differs', count: sum(problems), baseMinor: null }],
      byFingerprint: fingerprints.map((fingerprint) => ({
        fingerprint,
        count: sum(problems.filter((one) => one.fingerprint === fingerprint)),
      })),
      byCondition: [{ condition: 'tip', count: sum(problems) }],
    },
  } as unknown as DecisionFacts;
}

const was = (day: string, changes: Partial<ProblemFact> = {}): boolean =>
  wasBadWeek(aProblem(changes), factsUntil(day, []), of);

describe('a bad week', () => {
  it('is short, and silent for longer than chance would have it', () => {
    expect(was('2026-03-18')).toBe(true);
    expect(was('2026-03-17')).toBe(false);
    // Two in a week come back within ten days more often than one in twenty times.
    const rare = { count: 2, lastSeen: '2026-03-13T08:00:00+00:00' };
    expect(was('2026-03-23', rare)).toBe(false);
    expect(was('2026-03-24', rare)).toBe(true);
  });

  it('is none that lasted longer, or whose days are not known', () => {
    expect(was('2026-06-01', { lastSeen: '2026-03-14T08:00:00+00:00' })).toBe(false);
    expect(was('2026-06-01', { lastSeen: null })).toBe(false);
  });

  it('is judged by what both sides are known of, and not by the clock', () => {
    const facts = { ...factsUntil('2026-03-12', []), at: '2026-06-01T00:00:00+00:00' };
    expect(wasBadWeek(aProblem({}), facts, of)).toBe(false);
  });

  it('is taken out of everything that is counted, and leaves the rest', () => {
    const lasting = aProblem({
      id: 'prb_2',
      fingerprint: 'shipping-tax-lost',
      count: 3,
      firstSeen: '2026-02-01T00:00:00+00:00',
    });
    const { problems, open } = withoutBadWeeks(factsUntil('2026-03-25', [aProblem({}), lasting]), of);
    expect(problems).toEqual([lasting]);
    expect(open).toMatchObject({
      total: 3,
      byKind: [{ count: 3 }],
      byFingerprint: [{ count: 0 }, { fingerprint: 'shipping-tax-lost', count: 3 }],
      byCondition: [{ condition: 'tip', count: 3 }],
    });
  });
});
