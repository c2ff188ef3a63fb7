import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { controls } from '../../src/flow/4-controls/index.ts';
import { findings } from '../../src/flow/7-diagnosis/index.ts';
import { criteria } from '../../src/flow/9-gate/index.ts';
import { indicators } from '../../src/readiness/indicators/index.ts';

const plan = `${import.meta.dirname}/../../src/flow/8-plan`;
const sources = ['steps', 'containments'].flatMap((folder) =>
  readdirSync(`${plan}/${folder}`)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(`${plan}/${folder}/${name}`, 'utf8')),
);

describe('what a step is checked by', () => {
  it('is a control, an indicator, a criterion or a finding that there is', () => {
    const known = new Set([
      ...controls.map(({ id }) => `control:${id}`),
      ...indicators.map(({ id }) => `indicator:${id}`),
      ...criteria.map(({ id }) => `criterion:${id}`),
      ...findings.map(({ id }) => `finding:${id}`),
    ]);
    const named = sources.flatMap((text) => [
      ...[...text.matchAll(/'((?:control|indicator|criterion|finding):[^'$]+)'/g)].map(([, check]) => check),
      ...[...text.matchAll(/\(control ([a-z.-]+)\)/g)].map(([, control]) => `control:${control}`),
    ]);
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter((check) => check === undefined || !known.has(check))).toEqual([]);
  });
});
