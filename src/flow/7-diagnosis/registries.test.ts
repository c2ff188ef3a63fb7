import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultsOf, rootCauses } from '../../model/decision/index.ts';
import { weighedCauses } from './cause.ts';
import { causes } from './causes/index.ts';
import { findings } from './findings/index.ts';
import fitted from './fitted.json' with { type: 'json' };
import { diagnosisParameters } from './parameters.ts';

const filesOf = (folder: string): readonly string[] =>
  readdirSync(new URL(`./${folder}/`, import.meta.url))
    .filter((file) => file !== 'index.ts' && !file.endsWith('.test.ts'))
    .map((file) => file.replace(/[.]ts$/, ''))
    .sort();

describe('the registries', () => {
  it('list every file of their folders, sorted', () => {
    expect(causes.map(({ id }) => id)).toEqual(filesOf('causes'));
    expect(findings.map(({ id }) => id)).toEqual(filesOf('findings'));
  });

  it('know every cause that is weighed, and no other, and few enough to enumerate', () => {
    expect(causes.map(({ id }) => id)).toEqual([...rootCauses, ...weighedCauses].sort());
    expect(weighedCauses.length).toBeLessThanOrEqual(12);
    for (const { id, under, upstream, raises, prior } of causes) {
      const isRoot = rootCauses.some((root) => root === id);
      expect(prior === null, id).toBe(isRoot);
      expect(under === null, id).toBe(isRoot || upstream);
      expect(raises.length > 0, id).toBe(upstream);
    }
  });

  it('give every root cause forms beneath it, and every cause a finding', () => {
    for (const root of rootCauses)
      expect(causes.filter(({ under }) => under === root).length).toBeGreaterThan(1);
    for (const { id } of causes)
      expect(
        findings.some((one) => one.causes.includes(id)) || causes.some(({ under }) => under === id),
        id,
      ).toBe(true);
    expect(findings.length).toBeGreaterThanOrEqual(24);
  });

  it('link every finding to causes that there are, sorted', () => {
    for (const { id, causes: linked } of findings) {
      expect(linked.length, id).toBeGreaterThan(0);
      expect(linked, id).toEqual([...linked].sort());
      for (const cause of linked)
        expect(
          causes.map((one) => one.id),
          id,
        ).toContain(cause);
    }
  });

  it('take every number from a parameter with a reason, within its range', () => {
    for (const [name, { default: value, least, most, why }] of Object.entries(diagnosisParameters)) {
      expect(value, name).toBeGreaterThanOrEqual(least);
      expect(value, name).toBeLessThanOrEqual(most);
      expect(why.length, name).toBeGreaterThan(20);
    }
    expect(Object.keys(fitted).filter((name) => !(name in diagnosisParameters))).toEqual([]);
    const numbers = defaultsOf(diagnosisParameters);
    for (const { id } of findings) expect(numbers[`${id}.q`], id).toBeGreaterThan(numbers[`${id}.leak`] ?? 1);
  });
});
