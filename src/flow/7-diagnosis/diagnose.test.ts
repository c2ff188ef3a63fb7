import { describe, expect, it } from 'vitest';
import {
  type DecisionFacts,
  defaultsOf,
  type ProblemFact,
  type Readiness,
} from '../../model/decision/index.ts';
import { diagnose } from './diagnose.ts';
import { noFacts, noSymptoms, nothingRecorded } from './facts.testing.ts';
import { diagnosisParameters } from './parameters.ts';

const run = { run: 'run_1', number: 1, at: noFacts.at } as DecisionFacts['runs'][number];

const withReadiness = (readiness: Partial<Readiness>, more: Partial<DecisionFacts> = {}): DecisionFacts => ({
  ...noFacts,
  ...more,
  readiness: { ...nothingRecorded, ...readiness },
});

const noRehearsal: Partial<Readiness> = { rehearsals: [], confirmations: [] };

describe('diagnose', () => {
  it('knows nothing where nothing was compared and nothing recorded, and says what would tell most', () => {
    const { findings, named, undetermined, next, causes } = diagnose(noFacts, noSymptoms);
    expect(findings.filter(({ state }) => state !== 'unknown')).toEqual([]);
    expect(named).toEqual([]);
    expect(undetermined?.why).toContain('No cause is more likely than not');
    expect(causes.map(({ cause }) => cause).toSorted()).toEqual([
      'inadequate-uat',
      'insufficient-training',
      'no-fallback-plan',
      'sku-master-misaligned',
    ]);
    expect(next.length).toBe(5);
    expect(next.map(({ bits }) => bits)).toEqual(next.map(({ bits }) => bits).toSorted((a, b) => b - a));
    for (const { priorDecibans, weights, probability } of causes) {
      expect(weights).toEqual([]);
      expect(priorDecibans).toBeCloseTo(10 * Math.log10(probability / (1 - probability)), 3);
    }
  });

  it('names what the records show, with weights that add up to the log-odds', () => {
    const { named, causes, beneath } = diagnose(withReadiness(noRehearsal), noSymptoms);
    expect(named).toEqual(['no-fallback-plan']);
    const [first] = causes;
    expect(first?.says).toContain(`For it: ${first?.weights[0]?.says}`);
    for (const { cause, priorDecibans, weights, probability } of [...causes, ...beneath]) {
      const sum = weights.reduce((total, { decibans }) => total + decibans, priorDecibans);
      const odds = 10 * Math.log10(probability / (1 - probability));
      expect(Math.abs(sum - odds), cause).toBeLessThan(0.001);
    }
  });

  it('leaves what was never kept unknown, and takes an empty record for what it is', () => {
    const stateIn = (facts: DecisionFacts, id: string): string | undefined =>
      diagnose(facts, noSymptoms).findings.find(({ finding }) => finding === id)?.state;
    expect(stateIn(noFacts, 'rollback-not-rehearsed')).toBe('unknown');
    expect(stateIn(noFacts, 'no-decider')).toBe('unknown');
    expect(stateIn(withReadiness(noRehearsal), 'rollback-not-rehearsed')).toBe('present');
    expect(stateIn(withReadiness(noRehearsal), 'no-decider')).toBe('present');
    expect(stateIn({ ...noFacts, runs: [run] }, 'modes-of-uat')).toBe('absent');
  });

  it('names nothing on a single present finding', () => {
    const numbers = { ...defaultsOf(diagnosisParameters), 'sku-check-missing.leak': 0.001 };
    const { named, undetermined, causes } = diagnose(withReadiness({ skuChecks: [] }), noSymptoms, numbers);
    expect(causes[0]?.probability).toBeGreaterThan(0.5);
    expect(named).toEqual([]);
    expect(undetermined?.why).toContain('rests on 1 present finding');
  });

  it('names neither of two causes when one just passes and the other just fails', () => {
    const parameters = { ...defaultsOf(diagnosisParameters), 'named.from': 0.35, 'named.apart': 0.1 };
    const { undetermined, causes } = diagnose(noFacts, noSymptoms, { ...parameters, 'named.findings': 1 });
    const [first, second] = causes;
    expect((first?.probability ?? 0) - (second?.probability ?? 0)).toBeLessThan(0.2);
    const near = { ...parameters, 'named.from': (first?.probability ?? 0) - 0.001, 'named.apart': 0.2 };
    expect(diagnose(noFacts, noSymptoms, near).undetermined?.why).toContain('too near each other');
    expect(undetermined).not.toBeNull();
  });

  it('gives the same bytes for the same facts, in whatever order problems stand', () => {
    const problem = (id: string, count: number): ProblemFact => ({
      id,
      title: id,
      kind: 'tip-differs',
      symptom: 'revenue-recognition-errors',
      severity: 'major',
      state: 'new',
      fingerprint: 'tip-line-dropped',
      explainedShare: 1,
      count,
      baseMinor: null,
      conditions: [],
      population: 100,
      assignee: null,
      firstSeen: null,
      lastSeen: null,
      regressions: 0,
      fixes: [],
      records: [],
      skus: null,
    });
    const problems = [problem('prb_a', 4), problem('prb_b', 7)];
    const facts: DecisionFacts = { ...noFacts, runs: [run], problems };
    expect(JSON.stringify(diagnose({ ...facts, problems: problems.toReversed() }, noSymptoms))).toBe(
      JSON.stringify(diagnose(facts, noSymptoms)),
    );
  });
});
