import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { decide, readFacts, readPolicy, readReadiness } from '../../src/app/decision/index.ts';
import { type Run, runCheck } from '../worlds/run-check.ts';
import { breakKey, example, labelKey, readLabels } from './labels.ts';

const { defects, harmless } = readLabels();
let run: Run;

beforeAll(async () => {
  run = await runCheck({ shop: [example.shop], erp: [example.erp], profile: example.profile });
});

/** How many of one list are in the other, each counted as often as it is there. */
function shared(left: readonly string[], right: readonly string[]): number {
  const open = [...right];
  return left.filter((key) => {
    const at = open.indexOf(key);
    if (at < 0) return false;
    open.splice(at, 1);
    return true;
  }).length;
}

describe('the example', () => {
  it('finds every labelled defect by class and order or document, and nothing else', () => {
    const labels = defects.map(labelKey);
    const found = run.breaks.map(breakKey);
    const hits = shared(found, labels);
    expect(found.filter((key) => !labels.includes(key))).toEqual([]);
    expect(labels.filter((key) => !found.includes(key))).toEqual([]);
    expect(hits / labels.length).toBeGreaterThanOrEqual(0.99);
    expect(hits / found.length).toBeGreaterThanOrEqual(0.99);
  });

  it('says where each labelled line is', () => {
    const lines = defects.filter((label) => label.Line !== '' && label.ErpDocType === 'Invoice');
    const found = new Set(run.breaks.map((one) => `${one.order} ${one.line}`));
    const missed = lines.filter((label) => !found.has(`${label.ShopifyOrder} ${label.Line}`));
    expect(missed.map((label) => `${label.DefectId} line ${label.Line}`)).toEqual([]);
  });

  it('reports none of the harmless differences', () => {
    const kinds: Readonly<Record<string, string>> = {
      reference_format: 'order-reference-broken',
      posted_next_day_same_period: 'period-differs',
      'VAT rounded per line instead of per document': 'tax-differs',
    };
    const found = new Set(run.breaks.map((one) => `${one.kind} ${one.erp?.document}`));
    const reported = harmless.filter((one) => {
      const kind = kinds[one.Kind ?? ''];
      if (kind === undefined) throw new Error(`no kind for the harmless ${one.Kind}`);
      return found.has(`${kind} ${one.ErpDoc}`);
    });
    expect(reported).toEqual([]);
  });

  it('finds each root cause as exactly one problem', () => {
    const groups = Map.groupBy(
      defects.filter((label) => label.RootCause !== ''),
      (label) => label.RootCause,
    );
    expect(groups.size).toBeGreaterThan(0);
    const idsOf = (keys: readonly string[]): readonly string[] =>
      run.breaks.filter((one) => keys.includes(breakKey(one))).map(({ id }) => id);
    for (const [cause, labels] of groups) {
      // Two mappings of one order can be wrong: the item tells their breaks apart.
      const items = new Set(labels.map((label) => label.ShopifyValue));
      const mapped = labels.every((label) => label.Class === 'wrong_item_mapping');
      const ids = idsOf(labels.map(labelKey)).filter((id) => {
        const one = run.breaks.find((other) => other.id === id);
        return !mapped || items.has(one?.expected ?? '');
      });
      const holding = run.result.problems.filter(({ breakIds }) => breakIds.some((id) => ids.includes(id)));
      expect(holding, String(cause)).toHaveLength(1);
      expect([...(holding[0]?.breakIds ?? [])].sort(), String(cause)).toEqual([...ids].sort());
      expect(ids, String(cause)).toHaveLength(labels.length);
    }
  });

  it('explains both sides’ difference to the cent', () => {
    const { ties } = run.result.summary;
    expect(new Set(ties.map(({ ledger }) => ledger))).toEqual(new Set(['payouts', 'refunds', 'sales']));
    expect(ties.filter(({ unexplained }) => Number(unexplained) !== 0)).toEqual([]);
  });

  it('accounts for every row of every file', () => {
    const { files } = run.result.summary;
    expect(files.length).toBe(10);
    for (const file of files) {
      const excluded = Object.values(file.excluded).reduce((sum, n) => sum + n, 0);
      expect(file.rows, file.file).toBeGreaterThan(0);
      expect(file.canonical + excluded + file.quarantined, file.file).toBe(file.rows);
    }
  });
});

describe('the decision on the example', () => {
  const document = (name: string): string => readFileSync(join(example.profile, '..', name), 'utf8');
  const decided = () => {
    const facts = readFacts(JSON.stringify(run.result.facts), 'facts.json');
    expect(facts).toEqual(run.result.facts);
    const readiness = readReadiness(document('readiness.yaml'));
    const policy = readPolicy(document('policy.yaml'));
    return decide({ ...facts, readiness }, policy, { waivers: [], proof: null, calendar: null });
  };

  it('says no, names what lies behind, and begins with what hurts most', () => {
    const { symptoms, diagnosis, indicators, plan, gate } = decided();
    expect(gate.verdict).toBe('no-go');
    expect(gate.off.map(({ criterion }) => criterion)).toEqual(['pair-coverage']);
    expect(diagnosis.named[0]).toBe('inadequate-uat');
    expect(diagnosis.named).toContain('no-fallback-plan');
    expect(
      symptoms.symptoms.filter(({ pattern }) => pattern === 'root-cause').map(({ symptom }) => symptom),
    ).toEqual(['orders-not-flowing', 'refunds-missing', 'revenue-recognition-errors']);
    const breaches = indicators.indicators.filter(({ state }) => state === 'breach');
    expect(breaches.map(({ indicator }) => indicator)).toContain('order-match');
    expect(plan.goLive).toBe('2011-05-16');
    expect(plan.steps[0]).toMatchObject({ phase: 'stabilise', symptom: 'revenue-recognition-errors' });
  });

  it('says the same of the same, to the byte', () => {
    expect(JSON.stringify(decided())).toBe(JSON.stringify(decided()));
  });
});
