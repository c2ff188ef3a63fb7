import { describe, expect, it } from 'vitest';
import { alsoOf, calledOf, daysOld, sumMinor } from './break-words.ts';

describe('what a break is called', () => {
  const one = { id: 'brk_1', order: '#1001', sku: 'MUG', document: null };
  it('is its order, and its SKU besides', () => {
    expect([calledOf(one), alsoOf(one)]).toEqual(['#1001', 'MUG']);
  });
  it('is what there is', () => {
    const bare = { id: 'brk_1', order: null, sku: null, document: null };
    expect([calledOf(bare), alsoOf(bare)]).toEqual(['brk_1', '']);
    expect(calledOf({ ...bare, document: 'SI-1' })).toBe('SI-1');
  });
});

it('counts days, and knows when it does not know', () => {
  expect(daysOld('2026-10-01', '2026-11-02')).toBe(32);
  expect(daysOld('2026-11-03', '2026-11-02')).toBe(0);
  expect(daysOld(null, '2026-11-02')).toBeNull();
  expect(daysOld('2026-10-01', null)).toBeNull();
});

it('sums without a float, and says how many are not in it', () => {
  expect(sumMinor(['9007199254740993', '1', null])).toEqual({ minor: '9007199254740994', without: 1 });
});
