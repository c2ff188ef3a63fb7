import { describe, expect, it } from 'vitest';
import { words } from '../../model/words.ts';
import { byAtRisk, symptomState } from './labels.ts';

const total = (breaks: number, holds: number, broken: number, couldNotCheck: number) =>
  ({
    symptom: 'inventory-differs',
    breaks,
    atRiskBase: null,
    withoutAmount: 0,
    controls: { holds, broken, couldNotCheck },
  }) as const;

describe('symptomState', () => {
  it.each([
    ['broken', total(1, 3, 1, 2)],
    ['holds', total(0, 3, 0, 0)],
    ['partly-checked', total(0, 3, 0, 1)],
    ['could-not-check', total(0, 0, 0, 2)],
    ['could-not-check', total(0, 0, 0, 0)],
  ] as const)('is %s', (state, symptom) => expect(symptomState(symptom)).toBe(state));
});

describe('byAtRisk', () => {
  it('puts the largest first by value, not by text, and the unknown last by count', () => {
    const rows = [
      { atRiskBase: null, count: 2 },
      { atRiskBase: '9.00', count: 1 },
      { atRiskBase: '10.0', count: 1 },
      { atRiskBase: null, count: 7 },
    ];
    expect(rows.toSorted(byAtRisk).map((row) => row.atRiskBase ?? row.count)).toEqual(['10.0', '9.00', 7, 2]);
  });
});

describe('words', () => {
  it('keeps abbreviations', () => expect(words('sku-missing-in-erp')).toBe('SKU missing in ERP'));
});
