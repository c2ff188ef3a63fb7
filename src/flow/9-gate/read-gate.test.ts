import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriterionReading, DecisionFacts, Readiness, Waiver } from '../../model/decision/index.ts';
import type { GateInputs } from './criterion.ts';
import { defaultGatePolicy, type GatePolicy, gateParameters } from './policy.ts';
import { readGate } from './read-gate.ts';
import { greenRun, readyFacts, readyInputs, readyProof } from './ready.testing.ts';
import { criteria } from './registry.ts';

interface Changed {
  readonly facts?: Partial<DecisionFacts>;
  readonly readiness?: Partial<Readiness>;
  readonly inputs?: Partial<GateInputs>;
  readonly policy?: Partial<GatePolicy>;
}

function gateOf({ facts, readiness, inputs, policy }: Changed = {}) {
  return readGate(
    { ...readyFacts, ...facts, readiness: { ...readyFacts.readiness, ...readiness } },
    { ...readyInputs, ...inputs },
    { ...defaultGatePolicy, ...policy },
  );
}

function reading(id: string, changed: Changed = {}): CriterionReading {
  const found = gateOf(changed).criteria.find(({ criterion }) => criterion === id);
  if (found === undefined) throw new Error(`no criterion ${id}`);
  return found;
}

const ready = readyFacts.readiness;
const [first, second] = readyFacts.runs;
const [rollback] = ready.rehearsals ?? [];
const [check14, check1] = ready.skuChecks ?? [];
if (!first || !second || !rollback || !check14 || !check1) throw new Error('the fixture has lost something');
const orders = (breaks: number, inFlight = 0) => ({
  ...first,
  agreement: {
    ...(first.agreement as NonNullable<typeof first.agreement>),
    'orders-not-flowing': { breaks, inFlight, of: 1000, valueShare: 0 },
  },
});
const problem = {
  id: 'prb_1',
  title: 'Refunds over 500 are missing',
  kind: 'refund-missing-in-erp' as const,
  symptom: 'refunds-missing' as const,
  severity: 'critical' as const,
  state: 'acknowledged' as const,
  fingerprint: null,
  explainedShare: 0,
  count: 3,
  baseMinor: null,
  conditions: [],
  population: 10,
  assignee: null,
  firstSeen: null,
  lastSeen: '2026-11-10',
  regressions: 0,
  fixes: [],
  records: [],
  skus: null,
};

describe('the gate', () => {
  it('says GO where everything is proven and young enough', () => {
    const gate = gateOf();
    expect(gate.criteria.filter(({ state }) => state !== 'pass')).toEqual([]);
    expect([gate.verdict, gate.exitCode]).toEqual(['go', 0]);
    expect(gate.says).toBe('GO: 30 of 30 criteria met.');
    // The check of the SKUs of 3 December, 8 o'clock, would hold a day; the last run of 6 o'clock ends before it.
    expect(gate.holdsUntil).toBe('2026-12-04T06:00:00+00:00');
  });

  it('cannot decide with nothing to go by, and no criterion passes', () => {
    const nothing: Changed = {
      facts: { runs: [], sources: [] },
      readiness: {
        goLive: null,
        team: [],
        decider: null,
        pointOfNoReturn: null,
        uat: null,
        rehearsals: null,
        skuChecks: null,
        training: null,
        migrations: null,
        confirmations: null,
        alertDrills: null,
      },
      inputs: {
        proof: null,
        indicators: { ...readyInputs.indicators, indicators: [] },
        symptoms: { ...readyInputs.symptoms, symptoms: [] },
      },
    };
    const gate = gateOf(nothing);
    expect([gate.verdict, gate.exitCode]).toEqual(['cannot-decide', 3]);
    expect(gate.criteria.filter(({ state }) => state !== 'no-data')).toEqual([]);
  });

  it('lets nothing pass a year later: all that grows old is old', () => {
    const gate = gateOf({ facts: { at: '2027-12-03T09:00:00+00:00' } });
    const aging = gate.criteria.filter(({ maxAgeHours }) => maxAgeHours !== null);
    expect(aging.filter(({ state }) => state === 'pass')).toEqual([]);
    expect(gate.verdict).toBe('cannot-decide');
  });

  it('takes no evidence that is dated after the decision', () => {
    const gate = gateOf({ facts: { at: '2026-11-01T09:00:00+00:00' } });
    const dated = gate.criteria.filter(({ evidenceAt }) => evidenceAt !== null);
    expect(dated.filter(({ state }) => state === 'pass')).toEqual([]);
  });

  const cases: readonly (readonly [string, string, Changed])[] = [
    ['no-open-critical', 'fail', { facts: { problems: [problem] } }],
    ['no-open-critical', 'pass', { facts: { problems: [{ ...problem, state: 'accepted' }] } }],
    [
      'no-open-critical',
      'fail',
      { facts: { open: { ...readyFacts.open, bySeverity: { critical: 1, major: 0, minor: 0 } } } },
    ],
    ['no-open-critical', 'stale', { facts: { at: '2026-12-04T07:00:00+00:00' } }],
    ['no-regressions', 'fail', { facts: { problems: [{ ...problem, state: 'regressed' }] } }],
    [
      'no-regressions',
      'fail',
      { facts: { problems: [{ ...problem, regressions: 1, lastSeen: '2026-11-20' }] } },
    ],
    [
      'no-regressions',
      'pass',
      { facts: { problems: [{ ...problem, regressions: 1, lastSeen: '2026-11-10' }] } },
    ],
    ['orders-agree', 'pass', { facts: { runs: [orders(5), second] } }],
    ['orders-agree', 'fail', { facts: { runs: [orders(6), second] } }],
    ['orders-agree', 'no-data', { facts: { runs: [orders(3, 3), second] } }],
    ['orders-agree', 'fail', { facts: { runs: [first, { ...orders(9), inputs: second.inputs }] } }],
    ['orders-agree', 'no-data', { facts: { runs: [first] } }],
    ['orders-agree', 'no-data', { facts: { runs: [first, { ...second, inputs: first.inputs }] } }],
    ['orders-agree', 'no-data', { facts: { runs: [first, { ...second, ranged: true }] } }],
    [
      'orders-agree',
      'pass',
      { facts: { runs: [first, { ...second, ranged: true }, greenRun(0, second.at)] } },
    ],
    [
      'revenue-agrees',
      'fail',
      {
        facts: {
          runs: [
            {
              ...first,
              agreement: {
                ...(first.agreement as NonNullable<typeof first.agreement>),
                'revenue-recognition-errors': { breaks: 1, inFlight: 0, of: 1000, valueShare: 0.0002 },
              },
            },
            second,
          ],
        },
      },
    ],
    ['migration-tied', 'fail', { readiness: { migrations: [tie('0.01')] } }],
    ['migration-tied', 'pass', { readiness: { migrations: [tie('0.01', '2026-11-20'), tie('-0.000')] } }],
    ['peak-rehearsed', 'no-data', { readiness: { migrations: [{ ...tie('0'), atPeakVolume: false }] } }],
    ['rollback-rehearsed', 'stale', { readiness: { rehearsals: [{ ...rollback, at: '2026-11-01' }] } }],
    ['rollback-rehearsed', 'no-data', { readiness: { rehearsals: [{ ...rollback, verified: null }] } }],
    ['rollback-rehearsed', 'fail', { readiness: { rehearsals: [{ ...rollback, verified: false }] } }],
    ['rollback-rehearsed', 'no-data', { readiness: { rehearsals: [{ ...rollback, kind: 'cutover' }] } }],
    ['rollback-in-time', 'fail', { readiness: { rehearsals: [{ ...rollback, minutes: 81 }] } }],
    ['rollback-in-time', 'no-data', { readiness: { rehearsals: [{ ...rollback, minutes: null }] } }],
    ['decider-named', 'fail', { readiness: { decider: { name: 'Dora', deputy: ' dora ' } } }],
    ['sku-check-early', 'no-data', { readiness: { goLive: '2027-01-15' } }],
    ['sku-check-early', 'fail', { readiness: { skuChecks: [check1] } }],
    ['sku-check-early', 'fail', { readiness: { skuChecks: [{ ...check14, full: false }, check1] } }],
    ['sku-check-last', 'no-data', { readiness: { goLive: '2026-12-05' } }],
    ['sku-check-last', 'fail', { readiness: { skuChecks: [check14, { ...check1, unmatched: 1 }] } }],
    [
      'sku-check-last',
      'stale',
      { readiness: { skuChecks: [check14, { ...check1, at: '2026-12-02T08:00:00+00:00' }] } },
    ],
    [
      'sku-check-last',
      'fail',
      {
        facts: {
          skus: {
            at: '2026-12-03T08:30:00+00:00',
            active: 500,
            unmatched: 1,
            duplicates: 0,
            wrongItem: 0,
            attributesDiffer: 0,
            blocked: 0,
          },
        },
      },
    ],
    ['detector-proven', 'no-data', { inputs: { proof: null } }],
    ['detector-proven', 'fail', { inputs: { proof: { ...readyProof, extra: 1 } } }],
    ['detector-proven', 'stale', { facts: { runs: [greenRun(3, first.at), first] } }],
    ['detector-proven', 'stale', { inputs: { proof: { ...readyProof, codeVersion: '0.9.0' } } }],
    ['data-fresh', 'stale', { facts: { sources: [source('stale')] } }],
    ['data-fresh', 'no-data', { facts: { sources: [source('fresh'), source('no-data')] } }],
    ['data-fresh', 'no-data', { facts: { runs: [{ ...first, erpUntil: null }] } }],
    ['uat-passed', 'fail', { readiness: { uat: uat(18, 2) } }],
    ['uat-passed', 'pass', { readiness: { uat: uat(19, 1) } }],
    ['uat-failures-accepted', 'fail', { readiness: { uat: uat(19, 1) } }],
    ['pair-coverage', 'no-data', { readiness: { uat: uat(20, 0) } }],
    ['support-roster', 'fail', { readiness: { goLive: '2026-12-07' } }],
    ['rollback-confirmed', 'fail', { readiness: { team: [{ name: 'Ole', role: 'finance', email: null }] } }],
    ['step-drift', 'fail', { readiness: { rehearsals: [{ ...rollback, drift: 0.21 }] } }],
    [
      'alerts-drilled',
      'fail',
      {
        readiness: {
          alertDrills: [...(ready.alertDrills ?? []), { at: '2026-11-30', arrived: false, what: 'stock' }],
        },
      },
    ],
    ['everything-read', 'fail', { facts: { runs: [{ ...first, conflicts: 1 }, second] } }],
  ];
  it.each(cases)('%s: %s', (id, state, changed) => {
    const one = reading(id, changed);
    expect([one.state, one.says.length > 10]).toEqual([state, true]);
  });

  it('says plainly when it is asked too early', () => {
    expect(reading('sku-check-last', { readiness: { goLive: '2026-12-05' } }).says).toBe(
      'Due on 2026-12-04: not yet, and until then nothing can be said.',
    );
  });

  it('counts no hours on which nobody works for the last check of SKUs', () => {
    // Go-live on Tuesday after Easter; the last working day before it is Maundy Thursday.
    const easter = ['2027-03-26', '2027-03-29'].map((day) => ({ day, name: 'Easter' }));
    const calendar = { from: '2027-01-01', to: '2027-12-31', of: null, holidays: easter };
    const lastCheck = (at: string, known: typeof calendar | null) =>
      reading('sku-check-last', {
        facts: { at },
        readiness: {
          goLive: '2027-03-30',
          skuChecks: [check14, { ...check1, at: '2027-03-25T12:00:00+00:00' }],
        },
        inputs: { calendar: known },
      });
    expect(lastCheck('2027-03-25T15:00:00+00:00', calendar)).toMatchObject({
      state: 'pass',
      maxAgeHours: 120,
    });
    expect(lastCheck('2027-03-30T11:00:00+00:00', calendar).state).toBe('pass');
    expect(lastCheck('2027-03-30T13:00:00+00:00', calendar).state).toBe('stale');
    // Who knows of no holidays asks for Monday.
    expect(lastCheck('2027-03-25T15:00:00+00:00', null).says).toContain('Due on 2027-03-29');
  });

  it('says with a pass rate what so few cases can say', () => {
    expect(reading('uat-passed', { readiness: { uat: uat(18, 2) } }).says).toContain('70 to 97 %');
  });
});

it('names what is not known as people call it, and since when', () => {
  const old = { ...readyFacts.sources[0], id: 'old', name: 'Shop', side: 'shop', state: 'stale' } as const;
  const sources = [{ ...old, newest: '2026-11-30T06:00:00+00:00' }];
  expect(reading('data-fresh', { facts: { sources, flowTimeHours: 24 } }).says).toBe(
    '1 source of 1 without fresh data: Shop (nothing for 3 days); records may take 24 hours.',
  );
  const dark = readyInputs.symptoms.symptoms.map((one) => ({ ...one, pattern: 'not-enough-data' as const }));
  const symptoms = { ...readyInputs.symptoms, symptoms: dark };
  expect(reading('no-standing-symptom', { inputs: { symptoms } }).says).toMatch(/orders not flowing/);
});

describe('waivers', () => {
  const waiver: Waiver = {
    id: 'wvr_1',
    criterion: 'no-open-critical',
    reason: 'The refunds are booked by hand until Friday.',
    by: 'Ada',
    at: '2026-12-02T10:00:00+00:00',
    expiresAt: '2026-12-10T00:00:00+00:00',
    seconded: { by: 'Ben', at: '2026-12-02T11:00:00+00:00' },
  };
  const facts = { problems: [problem] };
  const state = (waivers: readonly Waiver[], changed: Changed = { facts }): string =>
    reading(waiver.criterion, { ...changed, inputs: { waivers } }).state;

  it('take a hard criterion by two people, until they end', () => {
    expect(state([waiver])).toBe('waived');
    expect(state([{ ...waiver, seconded: null }])).toBe('fail');
    expect(state([{ ...waiver, seconded: { by: ' ADA ', at: waiver.at } }])).toBe('fail');
    expect(state([{ ...waiver, expiresAt: readyFacts.at }])).toBe('fail');
    expect(state([{ ...waiver, at: '2026-12-04T10:00:00+00:00' }])).toBe('fail');
    expect(state([{ ...waiver, reason: '  ' }])).toBe('fail');
    expect(gateOf({ facts, inputs: { waivers: [waiver] } }).verdict).toBe('go-with-waivers');
  });

  it('take a soft criterion by one, also where the policy makes it soft', () => {
    const alone = [{ ...waiver, seconded: null }];
    expect(state(alone, { facts, policy: { criteria: { 'no-open-critical': { as: 'soft' } } } })).toBe(
      'waived',
    );
  });

  it('cover no missing and no old data', () => {
    expect(state([waiver], { facts: { runs: [] } })).toBe('no-data');
    expect(state([waiver], { facts: { at: '2026-12-05T09:00:00+00:00' } })).toBe('stale');
  });

  it('say why they do not count', () => {
    const says = reading('no-open-critical', {
      facts,
      inputs: { waivers: [{ ...waiver, seconded: null }] },
    }).says;
    expect(says).toContain('a hard criterion takes a second person');
    const dark = reading('no-open-critical', { facts: { runs: [] }, inputs: { waivers: [waiver] } });
    expect(dark.says).toMatch(/Its waiver does not count: what is missing or too old cannot be waived\.$/);
    expect(reading('no-open-critical', { inputs: { waivers: [waiver] } }).says).not.toContain('waiver');
  });

  it('are said once, as a sentence', () => {
    const one = { ...waiver, reason: 'known and contained' };
    const { says } = reading('no-open-critical', { facts, inputs: { waivers: [one] } });
    expect(says).toMatch(/ Waived by Ada and Ben until 2026-12-10T00:00:00\+00:00: known and contained\.$/);
  });
});

describe('the policy', () => {
  it('switches a criterion off, which the reading shows', () => {
    const gate = gateOf({
      inputs: { proof: null },
      policy: { criteria: { 'detector-proven': { as: 'off' } } },
    });
    expect(gate.verdict).toBe('go');
    expect(gate.off).toEqual([
      { criterion: 'detector-proven', title: 'The detector finds planted faults', hard: true },
    ]);
    expect(gate.says).toContain('1 criterion switched off by the policy.');
  });

  it('changes thresholds and owners', () => {
    const parameters = { ...defaultGatePolicy.parameters, 'rollback-in-time.mostShare': 0.5 };
    const one = reading('rollback-in-time', {
      policy: { parameters, criteria: { 'rollback-in-time': { owner: 'Uma' } } },
    });
    expect([one.state, one.owner, one.threshold]).toEqual(['fail', 'Uma', 'at most 50 % of the reserve']);
    expect(reading('rollback-in-time').owner).toBe('Ida');
  });
});

it('reads the same bytes from the same facts, whatever order lists came in', () => {
  const readiness = {
    ...ready,
    confirmations: ready.confirmations?.toReversed() ?? null,
    skuChecks: ready.skuChecks?.toReversed() ?? null,
  };
  expect(JSON.stringify(gateOf({ readiness }))).toBe(JSON.stringify(gateOf()));
});

it('never passes what is taken away: with any part of the readiness missing it is not GO', () => {
  const parts = Object.keys(ready).filter(
    (name) => !['calendar', 'ownership', 'manualChanges', 'webhooks', 'team'].includes(name),
  );
  fc.assert(
    fc.property(fc.subarray(parts, { minLength: 1 }), (gone) => {
      const readiness = Object.fromEntries(gone.map((name) => [name, null])) as Partial<Readiness>;
      expect(gateOf({ readiness }).verdict).not.toMatch(/^go/);
    }),
    { numRuns: 200 },
  );
});

describe('what a criterion says', () => {
  it('tells a fix that is not proven from what is open', () => {
    const fixed = { ...problem, id: 'prb_2', title: 'Orders are there twice', state: 'fixed' as const };
    const said = (problems: readonly (typeof problem | typeof fixed)[]) => {
      const { says, measured } = reading('no-open-critical', { facts: { problems } });
      return [says, measured];
    };
    expect(said([problem, fixed])).toEqual([
      'Critical and open: 1 problem, 0 breaks: Refunds over 500 are missing. Said to be fixed, and not proven yet: Orders are there twice.',
      '1 problem, 0 breaks, 1 fix not proven',
    ]);
    expect(said([fixed])[0]).toBe(
      'Nothing critical is open. Said to be fixed, and not proven yet: Orders are there twice.',
    );
  });

  it('shows the measure that failed, and its threshold', () => {
    const apart = { breaks: 1, inFlight: 0, of: 1000, valueShare: 0.0458 };
    const run = { ...first, agreement: { ...first.agreement, 'orders-not-flowing': apart } };
    const { measured, threshold } = reading('orders-agree', {
      facts: { runs: [run as typeof first, second] },
    });
    expect(measured).toBe('values 4.58 % apart, 100 %');
    expect(threshold).toBe('at least 99.5 %, and values within 0.01 %, in the last 2 full runs');
  });
});

describe('the registry', () => {
  it('has every criterion of the folder, one in each file of its name', () => {
    const files = readdirSync(new URL('criteria', import.meta.url)).filter((name) => name.endsWith('.ts'));
    expect(criteria.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
  });

  it('gives every criterion an id of its own, sentences, and numbers within their range', () => {
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
    const weights = criteria.map(({ hard, id }) => `${hard ? 0 : 1} ${id}`);
    expect(weights).toEqual(weights.toSorted());
    for (const { id, claim, why, title } of criteria)
      expect([claim.endsWith('.'), why.length > 20, title.endsWith('.')], id).toEqual([true, true, false]);
    for (const [name, { default: value, least, most, why }] of Object.entries(gateParameters))
      expect([value >= least, value <= most, why.length > 5], name).toEqual([true, true, true]);
  });
});

function tie(unexplained: string, at = '2026-11-27T10:00:00+00:00') {
  return { at, what: 'stock', unexplained, currency: 'EUR', atPeakVolume: true };
}

function source(state: 'fresh' | 'stale' | 'no-data') {
  return { id: `src_${state}`, name: state, side: 'shop' as const, newest: null, state };
}

function uat(passed: number, failed: number) {
  const [one] = ready.uat?.cases ?? [];
  if (one === undefined) throw new Error('the fixture has no case');
  return {
    cases: Array.from({ length: passed + failed }, (_, nth) => ({
      ...one,
      id: `u${nth}`,
      result: nth < passed ? ('passed' as const) : ('failed' as const),
    })),
    onMigratedData: true,
    signedOff: null,
  };
}
