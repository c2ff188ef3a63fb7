import { describe, expect, it } from 'vitest';
import { fixtureResult } from './fixture.ts';
import { breakLine, jsonLines } from './json-lines.ts';

const { breaks } = fixtureResult();
const full = breaks.find((one) => one.consequences.length > 0 && one.sku !== undefined)!;

describe('breakLine', () => {
  it('has the published keys in the published order, ours after them', () => {
    expect(Object.keys(JSON.parse(breakLine(full)))).toEqual([
      'id',
      'kind',
      'symptom',
      'control',
      'severity',
      'order',
      'line',
      'sku',
      'shop',
      'erp',
      'field',
      'expected',
      'actual',
      'difference',
      'currency',
      'atRisk',
      'fingerprint',
      'explainedShare',
      'consequences',
      'problem',
      'occurredAt',
      'ageDays',
      'explanation',
      'effects',
      'attributes',
    ]);
  });

  it('gives the same bytes however the break was built', () => {
    const turned = Object.fromEntries(Object.entries(full).reverse()) as unknown as typeof full;
    const attributes = Object.fromEntries(Object.entries(full.attributes).reverse());
    expect(breakLine({ ...turned, attributes })).toBe(breakLine(full));
  });

  it('loses nothing and keeps null apart from missing', () => {
    expect(JSON.parse(breakLine(full))).toEqual(full);
    const none = breaks.find((one) => one.actual === null)!;
    expect(JSON.parse(breakLine(none))).toHaveProperty('actual', null);
    expect(JSON.parse(breakLine(none))).not.toHaveProperty('erp');
  });
});

describe('jsonLines', () => {
  it('ends every line, and writes nothing for nothing', async () => {
    const parts: string[] = [];
    for await (const part of jsonLines([{ a: 'x\ny' }, { a: 2 }])) parts.push(part);
    expect(parts.join('')).toBe('{"a":"x\\ny"}\n{"a":2}\n');
    expect((await jsonLines([]).next()).done).toBe(true);
  });
});
