import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../ground/time.ts';
import {
  type DecisionFacts,
  defaultsOf,
  type IndicatorReading,
  type MeasureWeek,
} from '../../model/decision/index.ts';
import { factsWith, monday, now, weeksOf } from './facts.testing.ts';
import { indicatorParameters } from './parameters.ts';
import { readIndicators } from './read-indicators.ts';
import { indicators } from './registry.ts';

const defaults = defaultsOf(indicatorParameters);

function read(
  id: string,
  facts: DecisionFacts,
  changed: Readonly<Record<string, number>> = {},
): IndicatorReading {
  const found = readIndicators(facts, { ...defaults, ...changed }).indicators.find(
    (one) => one.indicator === id,
  );
  if (found === undefined) throw new Error(id);
  return found;
}

const measured = (
  measure: string,
  weeks: readonly MeasureWeek[],
  more: Partial<DecisionFacts> = {},
): DecisionFacts => factsWith({ ...more, measures: [{ measure, weeks }] });
const share = (bad: number, of = 1000) => ({ value: 1 - bad / of, bad, of });

describe('the state of an indicator', () => {
  it('is ok within its threshold, with what the data allow to be said', () => {
    const reading = read('order-match', measured('order-match', weeksOf([share(0), share(5)])));
    expect(reading).toMatchObject({ state: 'ok', value: 0.995, of: 1000, investigate: false });
    expect(reading.interval?.from).toBeCloseTo(0.988, 3);
    expect(reading.says).toBe(
      'Order match rate: 99.5 % in 2026-W47 (1,000 orders). Ok: green from 99.5 %, red below 99 %. The data say 98.83 % to 99.79 % (95 %).',
    );
  });

  it('is to be watched only when it was amber twice in a row, the week before being the last complete one', () => {
    const amber = { ...share(15, 2000) };
    const once = read('order-match', measured('order-match', weeksOf([share(0, 2000), amber])));
    expect(once.state).toBe('ok');
    expect(once.says).toContain('may be chance');
    expect(read('order-match', measured('order-match', weeksOf([amber, amber]))).state).toBe('watch');
    expect(read('order-match', measured('order-match', weeksOf([amber, share(0), amber]))).state).toBe('ok');
    const between = weeksOf([amber, { ...share(900), complete: false }, amber]);
    expect(read('order-match', measured('order-match', between)).state).toBe('watch');
  });

  it('is a breach at once beyond the red threshold, and opens an investigation', () => {
    const reading = read('order-match', measured('order-match', weeksOf([share(0), share(19)])));
    expect(reading).toMatchObject({ state: 'breach', investigate: true });
  });

  it('follows the number of bad ones where few are to be expected', () => {
    // 3 of 100 are 3 %, thrice the red threshold; a process at 99 % shows as many once in 13 weeks.
    const of100 = (bad: number) =>
      read('order-match', measured('order-match', weeksOf([share(bad, 100)]))).state;
    expect([3, 4, 5].map(of100)).toEqual(['ok', 'ok', 'breach']);
    // 4 of 100 are amber: the number that a process at 99.5 % hardly ever shows.
    const points = read(
      'order-match',
      measured('order-match', weeksOf([share(3, 100), share(4, 100)])),
    ).points;
    expect(points.map(({ state }) => state)).toEqual(['green', 'amber']);
  });

  it('allows not one where the threshold is none', () => {
    expect(read('duplicates', measured('duplicates', weeksOf([{ value: 0, bad: 0 }]))).says).toContain(
      'green at none, red at any',
    );
    const one = { value: 1 / 5000, bad: 1, of: 5000 };
    expect(read('duplicates', measured('duplicates', weeksOf([one]))).state).toBe('breach');
    expect(read('duplicates', measured('duplicates', weeksOf([{ ...one, value: 0, bad: 0 }]))).state).toBe(
      'ok',
    );
  });

  it('says nothing of too few', () => {
    const reading = read('order-match', measured('order-match', weeksOf([share(0, 12)])));
    expect(reading.state).toBe('no-data');
    expect(reading.says).toContain('12 orders in 2026-W47 are too few; it takes 20');
  });

  it('never lets an incomplete week decide', () => {
    const weeks = weeksOf([share(0), { ...share(900), complete: false }]);
    expect(read('order-match', measured('order-match', weeks))).toMatchObject({
      state: 'ok',
      week: '2026-W46',
    });
    const none = weeksOf([{ ...share(900), complete: false }]);
    expect(read('order-match', measured('order-match', none)).state).toBe('no-data');
  });

  it('follows thresholds that were changed, and says that they were', () => {
    const facts = measured('order-match', weeksOf([share(30)]));
    const eased = read('order-match', facts, { 'order-match.green': 0.95, 'order-match.amber': 0.9 });
    expect(eased).toMatchObject({ state: 'ok', threshold: { green: 0.95, amber: 0.9, changed: true } });
  });
});

describe('hours of which only the days are known', () => {
  const days = (hours: number) =>
    read(
      'refund-to-erp-p95',
      measured('refund-to-erp-p95', weeksOf([{ value: hours, of: 40, grain: 'day' }])),
    );

  it('decide only what a day can decide', () => {
    expect(days(96).state).toBe('breach');
    expect(days(0)).toMatchObject({ state: 'ok', value: 24 });
    expect(days(0).says).toContain('at most 24 h in 2026-W47');
    expect(days(24)).toMatchObject({ state: 'no-data', value: null });
    expect(days(24).says).toContain('too coarse');
  });
});

describe('what is read at the moment', () => {
  const open = (oldestCritical: string) =>
    factsWith({
      open: {
        ...factsWith().open,
        total: 1,
        bySeverity: { critical: 1, major: 0, minor: 0 },
        oldestCritical,
      },
    });

  it('counts the age of a critical break in days the team works', () => {
    // From Friday noon to Monday nine: 12 + 9 hours, the weekend left out.
    const friday = read('backlog-oldest-critical', open('2026-11-20T12:00:00+00:00'));
    expect(friday).toMatchObject({ state: 'ok', value: 0.88, week: null, points: [] });
    expect(read('backlog-oldest-critical', open('2026-11-19T12:00:00+00:00')).state).toBe('watch');
    expect(read('backlog-oldest-critical', open('2026-11-12')).state).toBe('breach');
    expect(read('backlog-oldest-critical', factsWith())).toMatchObject({ state: 'ok', value: 0 });
  });

  it('calls one missing order amber only where it is explained', () => {
    const missing = measured('orders-missing', weeksOf([{ value: 1, of: 1000, bad: 1 }]));
    expect(read('orders-missing', missing)).toMatchObject({ state: 'breach' });
    const problem = { kind: 'order-missing-in-erp', state: 'new', fingerprint: 'webhook-lost' };
    const explained = { ...missing, problems: [problem] } as unknown as DecisionFacts;
    expect(read('orders-missing', explained).state).toBe('ok');
  });

  it('reads what nothing explains as a share of its ledger', () => {
    const [run] = factsWith().runs;
    if (run === undefined) throw new Error('no run');
    const unexplained = (amount: string) =>
      read(
        'payout-unexplained',
        factsWith({ runs: [{ ...run, ties: [{ ...run.ties[0]!, unexplained: amount }] }] }),
      ).state;
    expect(['0.00', '-0.05', '5.00'].map(unexplained)).toEqual(['ok', 'watch', 'breach']);
    expect(read('payout-unexplained', factsWith({ runs: [{ ...run, ties: [] }] })).state).toBe('no-data');
  });

  it('takes webhooks from what people recorded, a removed subscription being a breach', () => {
    const webhooks = (removed: boolean) =>
      factsWith({
        readiness: {
          ...factsWith().readiness,
          webhooks: [{ week: '2026-W47', deliveries: 50_000, failures: 10, removed }],
        },
      });
    expect(read('webhook-failures', webhooks(false)).state).toBe('ok');
    expect(read('webhook-failures', webhooks(true))).toMatchObject({
      state: 'breach',
      says: expect.stringContaining('a subscription was removed'),
    });
    expect(read('webhook-failures', factsWith()).state).toBe('no-data');
  });
});

describe('signals', () => {
  const level = (value: number) => ({ value, of: 1000, bad: null });
  const calm = Array.from({ length: 16 }, (_, at) => level(0.2 + (at % 2) * 0.1));
  const hours = (...last: readonly number[]) =>
    read('order-to-erp-p95', measured('order-to-erp-p95', weeksOf([...calm, ...last.map(level)])));

  it('say where to look, with a baseline that does not hold what is looked at, and decide nothing', () => {
    const reading = hours(0.52);
    expect(reading.state).toBe('ok');
    expect(reading.baseline).toMatchObject({ weeks: 9, honest: expect.stringContaining('31 %') });
    expect(reading.signals.map(({ rule }) => rule)).toEqual(['point-outside']);
    expect(hours(0.25).signals).toEqual([]);
  });

  it('see small steps that last', () => {
    const rules = (...last: readonly number[]) => hours(...last).signals.map(({ rule }) => rule);
    expect(rules(0.42, 0.2, 0.42, 0.42)).toContain('three-of-four');
    expect(rules(...Array.from({ length: 8 }, () => 0.31))).toContain('run-of-eight');
    expect(rules(0.42, 0.42, 0.42)).toContain('cusum');
  });

  it('are not claimed of eight weeks or fewer', () => {
    const eight = weeksOf([...calm.slice(0, 7), level(0.49)]);
    expect(read('order-to-erp-p95', measured('order-to-erp-p95', eight)).signals).toEqual([]);
  });

  it('come with how many of them would be false', () => {
    const report = readIndicators(measured('order-to-erp-p95', weeksOf(calm)), defaults);
    expect(report.falseSignalsExpected).toBe(0.32);
    expect(report.says).toContain('false ones in a quarter');
    expect(readIndicators(factsWith(), defaults).falseSignalsExpected).toBeNull();
  });
});

describe('what is missing or stale', () => {
  it('is never ok: an indicator of the records that nobody measured has no data', () => {
    const facts = factsWith({ runs: [] });
    expect(readIndicators(facts, defaults).indicators.map(({ state }) => state)).toEqual(
      indicators.map(() => 'no-data'),
    );
  });

  it('forgives a weekend in which a side posted nothing', () => {
    const sources = factsWith().sources.map((one) => ({
      ...one,
      state: 'stale' as const,
      newest: '2026-11-20T17:00:00Z',
    }));
    const facts = measured('order-match', weeksOf([share(0)]), { sources });
    expect(read('order-match', facts).state).toBe('ok');
    expect(read('order-match', facts, { 'reading.sourceMaxAgeHours': 48 })).toMatchObject({
      state: 'stale',
      says: expect.stringContaining('nothing newer than 48 hours is known of shop'),
    });
  });

  it('is never ok, whatever was measured', () => {
    const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
    const week = fc.record({
      value,
      of: fc.nat({ max: 5000 }),
      bad: fc.option(fc.nat({ max: 20 }), { nil: null }),
      complete: fc.boolean(),
    });
    const old = fc.constantFrom('source', 'no-source-data', 'week-and-run', 'never-complete', 'no-value');
    fc.assert(
      fc.property(fc.array(week, { minLength: 1, maxLength: 30 }), old, (weeks, how) => {
        const given = weeksOf(
          weeks.map((one) => ({
            ...one,
            ...(how === 'never-complete' && { complete: false }),
            ...(how === 'no-value' && { value: null }),
          })),
        );
        const sources = factsWith().sources.map((one) => ({
          ...one,
          state:
            how === 'source'
              ? ('stale' as const)
              : how === 'no-source-data'
                ? ('no-data' as const)
                : one.state,
          ...(how === 'source' && { newest: '2026-11-20T08:59:00+00:00' }),
        }));
        const facts = factsWith({
          at: how === 'week-and-run' ? `${addDays(monday, 240)}T09:00:00+00:00` : now,
          measures: indicators.map(({ id }) => ({ measure: id, weeks: given })),
          sources,
        });
        const states = readIndicators(facts, defaults).indicators.flatMap(({ indicator, state }) => {
          const { kind } = indicators.find(({ id }) => id === indicator)?.basis ?? {};
          const dependsOnWeeks = kind === 'weekly' || kind === 'snapshot';
          return dependsOnWeeks || how === 'source' || how === 'no-source-data' || how === 'week-and-run'
            ? [state]
            : [];
        });
        expect(states.filter((state) => state !== 'stale' && state !== 'no-data')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
