import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { defaultsOf } from '../../model/decision/index.ts';
import { indicatorParameters } from './parameters.ts';
import { indicators } from './registry.ts';

it('lists every indicator of the folder, sorted', () => {
  const files = readdirSync(new URL('library', import.meta.url)).filter((name) => !name.endsWith('.test.ts'));
  expect(indicators.map(({ id }) => `${id}.ts`)).toEqual(files.toSorted());
});

it('has an amber threshold no better than the green one, both in range, and says why', () => {
  const values = defaultsOf(indicatorParameters) as Readonly<Record<string, number>>;
  for (const { id, worse } of indicators) {
    const [green, amber] = [values[`${id}.green`] ?? Number.NaN, values[`${id}.amber`] ?? Number.NaN];
    expect(worse === 'higher' ? amber - green : green - amber, id).toBeGreaterThanOrEqual(0);
  }
  for (const [name, { default: value, least, most, why }] of Object.entries(indicatorParameters)) {
    expect(value >= least && value <= most, name).toBe(true);
    expect(why.length, name).toBeGreaterThan(10);
  }
});
