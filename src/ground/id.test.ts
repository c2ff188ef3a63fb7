import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stableId } from './id.ts';

const part = fc.option(fc.string({ unit: 'binary', maxLength: 3 }), { nil: null });

describe('stable ids', () => {
  it('never change', () => {
    expect(stableId('brk', ['order-missing-in-erp', '#UK546742', null])).toBe('brk_p6whvkvdm4vpqssv');
  });

  it('have a prefix and sixteen letters that are not confused', () => {
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(stableId('prb', parts)).toMatch(/^prb_[0-9a-hjkmnp-tv-z]{16}$/);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [
      ['a', 'b'],
      ['ab', ''],
    ],
    [[null], ['']],
    [[null], ['null']],
    [['a'], ['a', null]],
    [['a","b'], ['a', 'b']],
    [[], ['']],
  ])('tell %j from %j', (left, right) => {
    expect(stableId('brk', left)).not.toBe(stableId('brk', right));
  });

  it('are the same only for the same parts', () => {
    fc.assert(
      fc.property(fc.array(part), fc.array(part), (left, right) => {
        const same = left.length === right.length && left.every((value, at) => value === right[at]);
        expect(stableId('brk', left) === stableId('brk', right)).toBe(same);
      }),
      { numRuns: 1000 },
    );
  });
});
