import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAmounts, groupThousands, isZero } from './decimal-text.ts';

describe('groupThousands', () => {
  it.each([
    ['1234567.00', '1,234,567.00'],
    ['-0.09', '\u22120.09'],
    ['-0.00', '0.00'],
    ['999', '999'],
    ['I01936', 'I01936'],
  ])('%s is %s', (text, shown) => expect(groupThousands(text)).toBe(shown));

  it('loses no digit', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.stringMatching(/^(\.\d{1,6})?$/), (whole, fraction) => {
        const text = `${whole}${fraction}`;
        const back = groupThousands(text).replaceAll(',', '').replace('\u2212', '-');
        expect(isZero(text) ? back.replace('-', '') : back).toBe(isZero(text) ? text.replace('-', '') : text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('addAmounts', () => {
  it('is exact where floats are not', () =>
    expect(addAmounts(['0.1', '0.2', '-0.30', '9007199254740993'])).toBe('9007199254740993.00'));
});
