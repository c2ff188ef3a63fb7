import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../ground/time.ts';
import {
  type DecisionFacts,
  type Diagnosis,
  defaultsOf,
  type FixFact,
  type HolidayCalendar,
  type Plan,
  type ProblemFact,
  type Readiness,
  rootCauses,
  type SymptomReport,
  teamRoles,
} from '../../model/decision/index.ts';
import { type BreakKind, breakKinds, symptoms } from '../../model/index.ts';
import { holdOrder } from './hold-order.testing.ts';
import { makePlan, type PlanParameters, planParameters } from './index.ts';
import {
  aDiagnosis,
  aProblem,
  emptyReadiness,
  noIndicators,
  someFacts,
  someSymptoms,
} from './plan.testing.ts';

/** Random plans are made around this day; go-live lies from before it to far after it. */
const origin = '2026-09-07';
const day = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((ahead) => addDays(origin, ahead));
const past = day(-60, 3);
const instant = past.map((on) => `${on}T10:00:00Z`);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 3 });

const kinds = Object.keys(breakKinds) as BreakKind[];
const problem: fc.Arbitrary<ProblemFact> = fc
  .record({
    id: fc.integer({ min: 1, max: 30 }).map((number) => `prb_${number}`),
    kind: fc.constantFrom(...kinds),
    severity: fc.constantFrom('critical' as const, 'major' as const, 'minor' as const),
    state: fc.constantFrom('new' as const, 'fixed' as const, 'regressed' as const, 'verified' as const),
    count: fc.integer({ min: 1, max: 500 }),
    baseMinor: maybe(fc.bigInt({ min: -1_000_000n, max: 1_000_000_000_000n }).map(String)),
    regressions: fc.nat(3),
  })
  .map((given) => aProblem({ ...given, symptom: breakKinds[given.kind] }));

const fix: fc.Arbitrary<FixFact> = fc
  .record({
    symptom: fc.constantFrom(...symptoms),
    depth: maybe(fc.constantFrom('tactical' as const, 'root-cause' as const)),
    effectiveAt: instant,
    recurred: fc.nat(2),
  })
  .map((given) => ({
    id: `fix_${given.effectiveAt}`,
    what: 'Corrected by hand',
    by: 'Ann',
    cause: null,
    scope: { environment: 'production', kinds: [], fingerprint: null, attributes: {} },
    problem: null,
    before: { count: 3, exposure: 100 },
    since: { count: 0, exposure: 100 },
    knownUntil: null,
    untilMonthEnd: false,
    ...given,
  }));

const readiness: fc.Arbitrary<Readiness> = fc
  .record({
    workdays: fc.oneof(
      { weight: 4, arbitrary: fc.constant([1, 2, 3, 4, 5]) },
      { weight: 1, arbitrary: fc.subarray([1, 2, 3, 4, 5, 6, 7]) },
    ),
    daysOff: fc.array(day(-40, 90), { maxLength: 25 }),
    team: fc.subarray([...teamRoles]),
    decided: fc.boolean(),
    confirmed: fc.boolean(),
    steps: fc.array(
      fc.record({
        what: fc.constant('plan-step' as const),
        subject: fc.constantFrom(
          'go-live.readiness-review',
          'go-live.freeze',
          'go-live.go-no-go',
          'hypercare.enter',
        ),
        by: fc.constant('Eve'),
        at: maybe(instant),
      }),
      { maxLength: 3 },
    ),
    uat: maybe(
      fc.record({
        cases: fc.array(
          fc.record({
            id: fc.constant('case'),
            title: fc.constant('A case'),
            conditions: fc.subarray(['partial-refund', 'gift-card', 'multi-currency', 'return', 'exchange']),
            result: fc.constantFrom('passed' as const, 'failed' as const, 'untested' as const),
            at: maybe(instant),
            by: fc.constant(null),
            workaround: fc.constant(null),
          }),
          { maxLength: 5 },
        ),
        onMigratedData: maybe(fc.boolean()),
        signedOff: maybe(instant.map((at) => ({ by: 'Ann', at }))),
      }),
    ),
    rehearsals: maybe(
      fc.array(
        fc.record({
          kind: fc.constantFrom('rollback' as const, 'cutover' as const),
          at: instant,
          environment: fc.constant('test'),
          complete: fc.boolean(),
          minutes: fc.constant(40),
          reserveMinutes: fc.constant(60),
          drift: fc.constant(0.1),
          verified: maybe(fc.boolean()),
        }),
        { maxLength: 4 },
      ),
    ),
    skuChecks: maybe(
      fc.array(
        fc.record({
          at: instant,
          full: fc.boolean(),
          active: fc.constant(900),
          unmatched: fc.constantFrom(0, 0, 7),
          duplicates: fc.constant(0),
          attributesDiffer: fc.constant(0),
        }),
        { maxLength: 3 },
      ),
    ),
    training: maybe(
      fc.record({
        tasks: fc.array(
          fc.record({
            person: fc.constant('Bo'),
            role: fc.constantFrom('operations' as const, 'finance' as const, 'customer-service' as const),
            critical: fc.boolean(),
            task: fc.constant('refund'),
            result: fc.constantFrom(
              'passed' as const,
              'passed' as const,
              'passed' as const,
              'attended' as const,
            ),
            at: maybe(instant),
          }),
          { maxLength: 8 },
        ),
      }),
    ),
    migrations: maybe(
      fc.array(
        fc.record({
          at: instant,
          what: fc.constant('stock'),
          unexplained: fc.constantFrom('0.00', '0', '0.01'),
          currency: fc.constant('GBP'),
          atPeakVolume: fc.boolean(),
        }),
        { maxLength: 2 },
      ),
    ),
  })
  .map(({ workdays, daysOff, team, decided, confirmed, steps, ...rest }) => ({
    ...emptyReadiness,
    ...rest,
    calendar: {
      ...emptyReadiness.calendar,
      workdays,
      daysOff: daysOff.map((off) => ({ day: off, name: 'Off' })),
    },
    team: team.map((role) => ({ name: `${role} 1`, role, email: null })),
    decider: decided ? { name: 'Eve', deputy: 'Dan' } : null,
    pointOfNoReturn: decided ? 'First payout settled' : null,
    confirmations: [
      ...(confirmed ? team : []).map((role) => ({
        what: 'rollback-plan' as const,
        subject: 'plan',
        by: `${role} 1`,
        at: '2026-09-01',
      })),
      ...steps,
    ],
  }));

const facts: fc.Arbitrary<DecisionFacts> = fc
  .record({
    at: fc.constantFrom(
      '2026-09-07T12:00:00+01:00',
      '2026-09-05T23:30:00Z',
      '2026-09-06T00:00:00Z',
      '2026-10-25T01:30:00Z',
    ),
    problems: fc.uniqueArray(problem, { maxLength: 6, selector: ({ id }) => id }),
    fixes: fc.array(fix, { maxLength: 3 }),
    readiness,
    skus: maybe(
      fc.record({
        at: instant,
        active: fc.constant(900),
        unmatched: fc.constantFrom(0, 0, 40, 4000),
        duplicates: fc.constant(0),
        wrongItem: fc.constant(0),
        attributesDiffer: fc.constant(0),
        blocked: fc.constant(0),
      }),
    ),
    byCondition: fc.subarray(['partial-refund', 'tip', 'exchange']),
    ran: fc.boolean(),
  })
  .map(({ byCondition, ran, ...given }) => {
    const plain = someFacts();
    return {
      ...plain,
      ...given,
      runs: ran ? plain.runs : [],
      open: {
        ...plain.open,
        byKind: given.problems.map(({ kind, count, baseMinor }) => ({ kind, count, baseMinor })),
        byCondition: byCondition.map((condition) => ({ condition, count: 3 })),
      },
    };
  });

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const diagnosis: fc.Arbitrary<Diagnosis> = fc
  .record({
    roots: fc.tuple(share, share, share, share),
    upstream: fc.tuple(share, share, share),
    known: fc.boolean(),
  })
  .map(({ roots, upstream: [truth, process, owner], known }) => {
    const made = aDiagnosis(
      Object.fromEntries(rootCauses.map((cause, index) => [cause, roots[index] ?? 0])),
      {
        'missing-source-of-truth': truth,
        'missing-process': process,
        'missing-owner': owner,
      },
    );
    return known
      ? made
      : { ...made, named: [], undetermined: { why: 'Two causes are as likely as each other.' } };
  });

const symptomReport: fc.Arbitrary<SymptomReport> = fc
  .subarray([...symptoms])
  .map((growing) =>
    someSymptoms(
      Object.fromEntries(
        growing.map((one) => [one, { growing: { state: 'yes' as const, says: 'It grows.', numbers: {} } }]),
      ),
    ),
  );

const holidays: fc.Arbitrary<HolidayCalendar | null> = maybe(
  fc.array(day(-60, 120), { maxLength: 20 }).map((days) => ({
    from: '2026-01-01',
    to: '2027-12-31',
    of: { country: 'Somewhere', region: null },
    holidays: days.map((on) => ({ day: on, name: 'Holiday' })),
  })),
);

/** The defaults, or anything within their ranges: the laws hold for every policy. */
const policy: fc.Arbitrary<PlanParameters> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(defaultsOf(planParameters)) },
  {
    weight: 1,
    arbitrary: fc.record(
      Object.fromEntries(
        Object.entries(planParameters).map(([name, { least, most }]) => [
          name,
          fc.integer({ min: Math.ceil(least), max: Math.min(most, Math.ceil(least) + 90) }),
        ]),
      ),
    ) as fc.Arbitrary<PlanParameters>,
  },
);

const world = fc.record({
  facts,
  diagnosis,
  symptoms: symptomReport,
  calendar: holidays,
  parameters: policy,
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;
const goLive = fc.oneof(day(-70, 120), fc.constantFrom('1999-01-01', '2031-01-01'));

function planFor({ facts: given, parameters, ...inputs }: World, on: string | null): Plan {
  return makePlan(
    { ...given, readiness: { ...given.readiness, goLive: on } },
    { ...inputs, indicators: noIndicators },
    parameters,
  );
}
const keys = ({ warnings }: Plan): readonly string[] => warnings.map(({ code, step }) => `${code} ${step}`);

describe('laws of a plan', () => {
  it('puts nothing before what it needs, nothing on a day off, and warns of no less when go-live moves forward', () => {
    fc.assert(
      fc.property(world, goLive, goLive, (given, one, other) => {
        const [earlier, later] = (one <= other ? [one, other] : [other, one]).map((on) => planFor(given, on));
        if (earlier === undefined || later === undefined) throw new Error('two plans were made');
        holdOrder(earlier, given.facts.readiness.calendar, given.calendar);
        holdOrder(later, given.facts.readiness.calendar, given.calendar);
        const more = keys(earlier);
        expect(keys(later).filter((key) => !more.includes(key))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);

  it('fits from the day on that it says it does, and not the day before', () => {
    const late = (plan: Plan): boolean => plan.warnings.some(({ code }) => code === 'too-late');
    fc.assert(
      fc.property(world, (given) => {
        const plan = planFor(given, null);
        holdOrder(plan, given.facts.readiness.calendar, given.calendar);
        const { earliestGoLive, today } = plan;
        if (earliestGoLive === null) return;
        expect(late(planFor(given, earliestGoLive))).toBe(false);
        if (earliestGoLive > today) expect(late(planFor(given, addDays(earliestGoLive, -1)))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same twice, and calls its steps the same whenever go-live is', () => {
    const names = ({ steps }: Plan): readonly string[] =>
      steps.map(({ id }) => id).filter((id) => !id.endsWith('.again'));
    fc.assert(
      fc.property(world, goLive, (given, on) => {
        const plan = planFor(given, on);
        expect(JSON.stringify(planFor(structuredClone(given), on))).toBe(JSON.stringify(plan));
        expect(names(planFor(given, null))).toEqual(names(plan));
      }),
      { numRuns: 150 },
    );
  });
});
