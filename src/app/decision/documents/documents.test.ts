import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaTexts } from '../../../../schemas/texts.ts';
import { isFailure } from '../../../ground/index.ts';
import { doubtsIn } from './doubts-in.ts';
import { policyRooms, policyTables } from './policy.ts';
import { policyText, showParameters } from './policy-text.ts';
import { readFacts } from './read-facts.ts';
import { defaultPolicy, readPolicy } from './read-policy.ts';
import { noReadiness, readReadiness } from './read-readiness.ts';
import { readWaivers } from './read-waivers.ts';
import { readinessStarter } from './readiness-starter.ts';

const schemas = new URL('../../../../schemas/', import.meta.url);

/** What is said of a document that is not taken. */
function refusal(read: () => unknown): string {
  try {
    read();
  } catch (thrown) {
    if (isFailure(thrown)) return `${thrown.code} ${thrown.message}`;
    throw thrown;
  }
  throw new Error('it was taken');
}

describe('schemas/', () => {
  it('hold what the code says (else: node scripts/run.mjs schemas/generate.ts)', () => {
    const texts = schemaTexts();
    expect(readdirSync(schemas).filter((name) => name.endsWith('.json'))).toEqual(Object.keys(texts).sort());
    for (const [name, text] of Object.entries(texts))
      expect(JSON.parse(readFileSync(new URL(name, schemas), 'utf8'))).toEqual(JSON.parse(text));
  });
});

describe('readReadiness', () => {
  it('takes what is left out for not done, and for nothing else', () => {
    expect(noReadiness()).toMatchObject({
      goLive: null,
      team: [],
      uat: null,
      rehearsals: null,
      calendar: { workdays: [1, 2, 3, 4, 5], timeZone: 'UTC' },
    });
    expect(readReadiness('rehearsals: []').rehearsals).toEqual([]);
  });

  it('begins with a file that records nothing', () => {
    expect(readReadiness(readinessStarter)).toEqual(noReadiness());
    for (const key of Object.keys(noReadiness())) expect(readinessStarter).toContain(`\n${key}:`);
  });

  it("lets a day begin in the team's zone, and leaves days that are days", () => {
    const read = readReadiness(`
goLive: 2026-10-04
calendar: { timeZone: Europe/Berlin }
rehearsals:
  - { kind: rollback, at: 2026-09-24, environment: uat, complete: true }
  - { kind: cutover, at: "2026-09-24T22:00:00Z", environment: uat, complete: false }`);
    expect(read.goLive).toBe('2026-10-04');
    expect(read.rehearsals?.map(({ at }) => at)).toEqual([
      '2026-09-24T00:00:00+02:00',
      '2026-09-24T22:00:00Z',
    ]);
  });

  it('refuses what holds itself, or is nested beyond all measure', () => {
    expect(() => readReadiness('team: &all [*all]')).toThrow('one of them stands in what it names');
    expect(() => readReadiness(`team: ${'['.repeat(20_000)}`)).toThrow('it is nested too deeply');
    expect(() => readFacts(`${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'facts.json')).toThrow(
      expect.objectContaining({ code: 'facts-invalid' }),
    );
  });

  it('refuses a day that nothing can be counted from', () => {
    for (const goLive of ['9999-12-31', '0001-01-01'])
      expect(() => readReadiness({ goLive }), goLive).toThrow('it is not of the years 1900 to 2999');
    expect(readReadiness({ goLive: '2999-12-31' }).goLive).toBe('2999-12-31');
  });

  it('says which names nothing goes by, and is silent on those that something does', () => {
    const team = [{ name: 'Ada Moss', role: 'finance' }];
    const one = (conditions: readonly string[]) => ({
      id: 'U1',
      title: 'Refund',
      result: 'passed',
      conditions,
    });
    const word = (what: string, subject: string, by = 'Ada Moss') => ({
      what,
      subject,
      by,
      at: '2026-09-25',
    });
    const fine = [word('plan-step', 'go-live.freeze'), word('support-roster', '2026-W41')];
    const good = { team, uat: { cases: [one(['partial-refund', 'tips'])] }, confirmations: fine };
    expect(doubtsIn(readReadiness(good))).toEqual([]);
    expect(doubtsIn(readReadiness(readinessStarter))).toEqual([]);
    const doubtful = {
      team: [...team, ...team],
      uat: { cases: [one(['partial-refnd']), one([])] },
      confirmations: [
        word('plan-step', 'go-live.freez'),
        word('support-roster', 'week 41'),
        word('rollback-plan', 'finance', 'ada moss'),
      ],
    };
    expect(doubtsIn(readReadiness(doubtful))).toEqual([
      'Ada Moss (finance) is in the team twice.',
      'Several test cases have the id "U1".',
      'Test case U1: no condition is called "partial-refnd"; did you mean "partial-refund"?',
      'Confirmation by Ada Moss: no step that takes somebody\'s word is called "go-live.freez"; did you mean "go-live.freeze"?',
      'Confirmation by Ada Moss: "week 41" is no ISO week such as 2026-W49.',
      'Confirmation of the rollback plan: nobody of the team is called "ada moss"; did you mean "Ada Moss"?',
    ]);
  });

  it('keeps money as it is written', () => {
    const migration = (unexplained: string) =>
      readReadiness(`migrations: [{ at: 2026-09-26, what: AR, unexplained: ${unexplained}, currency: GBP }]`)
        .migrations?.[0]?.unexplained;
    expect(migration('"0.00"')).toBe('0.00');
    expect(migration('12.5')).toBe('12.5');
  });

  it.each([
    ['golive: 2026-10-04', ['golive', 'did you mean "goLive"?', 'line 1']],
    ['goLive: 2026-02-30', ['goLive', '2026-02-30', 'not a day']],
    ['team: [{ name: A, role: finanse }]', ['team[0].role', 'did you mean "finance"?', 'customer-service']],
    ['uat: { cases: [{ id: a, title: b, result: ok }] }', ['uat.cases[0].result', 'passed, failed']],
    ['calendar: { workdays: [8] }', ['calendar.workdays[0]', '8', 'weekday']],
    ['calendar: { timeZone: Mars/One }', ['Mars/One', 'Europe/London']],
    ['webhooks: [{ week: 38, deliveries: 1, failures: 0 }]', ['webhooks[0].week', '38']],
    ['rehearsals: 3', ['rehearsals', '3']],
    ['a: [', ['line 1']],
  ])('refuses %j', (yaml, parts) => {
    const said = refusal(() => readReadiness(yaml, 'readiness.yaml'));
    expect(['readiness-invalid', 'readiness.yaml', ...parts].filter((part) => !said.includes(part))).toEqual(
      [],
    );
  });
});

describe('readPolicy', () => {
  it('has every default, and takes what is other', () => {
    const policy = readPolicy('symptoms: { "growing.leastWeeks": 10 }');
    expect(policy.symptoms['growing.leastWeeks']).toBe(10);
    expect({ ...policy.symptoms, 'growing.leastWeeks': 8 }).toEqual(defaultPolicy().symptoms);
    for (const room of policyRooms)
      for (const { name, value, least, most } of showParameters(policy, room)) {
        expect(value, `${room} ${name}`).toBeGreaterThanOrEqual(least);
        expect(value, `${room} ${name}`).toBeLessThanOrEqual(most);
      }
  });

  it('prints a file that reads as the same policy, with a reason for every number', () => {
    const policy = readPolicy({
      plan: { [Object.keys(policyTables.plan)[0] ?? '']: policyTables.plan && 1 },
    });
    expect(readPolicy(policyText(policy))).toEqual(policy);
    for (const table of Object.values(policyTables))
      for (const { why } of Object.values(table) as readonly { readonly why: string }[])
        expect(why.length).toBeGreaterThan(10);
  });

  it('refuses numbers that cannot be meant together, also with a default', () => {
    const wrong: readonly (readonly [object, string])[] = [
      [{ symptoms: { 'recurring.weeks': 8, 'recurring.ofWeeks': 2 } }, 'symptoms.recurring.weeks'],
      [{ symptoms: { 'recurring.ofWeeks': 2 } }, 'symptoms.recurring.ofWeeks'],
      [{ indicators: { 'order-match.green': 0.5 } }, 'indicators.order-match.green'],
      [{ indicators: { 'exception-rate.amber': 0.001 } }, 'indicators.exception-rate.amber'],
    ];
    for (const [policy, place] of wrong)
      expect(() => readPolicy(policy), place).toThrow(
        expect.objectContaining({ code: 'policy-invalid', values: expect.objectContaining({ at: place }) }),
      );
    expect(() => readPolicy({ indicators: { 'order-match.green': 0.5 } })).toThrow(
      'order-match.green is 0.5, and must not be below order-match.amber, which is 0.99',
    );
    expect(readPolicy({ indicators: { 'order-match.green': 0.5, 'order-match.amber': 0.4 } })).toBeTruthy();
  });

  it('switches criteria off by name', () => {
    const { gate } = readPolicy('gate: { criteria: { pair-coverage: { as: "off" } } }');
    expect(gate.criteria).toEqual({ 'pair-coverage': { as: 'off' } });
  });

  it.each([
    ['symptom: {}', ['symptom', 'did you mean "symptoms"?']],
    ['symptoms: { "growing.leastWeek": 9 }', ['did you mean "growing.leastWeeks"?']],
    [
      'symptoms: { "growing.leastWeeks": 900 }',
      ['growing.leastWeeks', '900', 'a whole number from 5 to 26 (weeks)'],
    ],
    ['symptoms: { "growing.leastWeeks": 8.5 }', ['8.5', 'whole number']],
    ['gate: { criteria: { pair-coverag: {} } }', ['did you mean "pair-coverage"?']],
    ['gate: { criteria: { pair-coverage: { as: gone } } }', ['"gone"', 'hard, soft, off']],
  ])('refuses %j', (yaml, parts) => {
    const said = refusal(() => readPolicy(yaml, 'policy.yaml'));
    expect(['policy-invalid', ...parts].filter((part) => !said.includes(part))).toEqual([]);
  });
});

describe('readFacts and readWaivers', () => {
  it('refuse what is not theirs, with its place', () => {
    expect(refusal(() => readFacts('{', 'facts.json'))).toContain('facts-invalid');
    expect(refusal(() => readFacts('{"schema": 2}', 'facts.json'))).toContain('schema');
    expect(refusal(() => readWaivers('waivers: [{ id: a, criterion: pair-coverag }]', 'w.yaml'))).toContain(
      'did you mean "pair-coverage"?',
    );
  });

  it('ask for what is missing', () => {
    expect(() => readFacts('{}', 'facts.json')).toThrow('schema: it is required; allowed: 1');
  });

  it('take a waiver that nobody has seconded yet', () => {
    const yaml = `waivers:
  - { id: w1, criterion: pair-coverage, reason: few pairs, by: Ada, at: "2026-09-01T00:00:00Z", expiresAt: "2026-10-01T00:00:00Z" }`;
    expect(readWaivers(yaml, 'w.yaml')).toMatchObject([{ criterion: 'pair-coverage', seconded: null }]);
  });
});
