import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuantity, parseQuantity } from './quantity.ts';

describe('quantities', () => {
  it.each([
    ['12', 12_000_000n, '12'],
    ['0.500', 500_000n, '0.5'],
    ['-3.000001', -3_000_001n, '-3.000001'],
    ['100', 100_000_000n, '100'],
    ['-0', 0n, '0'],
    ['1.0000000', 1_000_000n, '1'],
  ])('%s is %i millionths, written %s', (text, quantity, written) => {
    expect(parseQuantity(text)).toBe(quantity);
    expect(formatQuantity(quantity)).toBe(written);
  });

  it.each(['', 'twelve', '1,5', '0.0000001', '1e3'])('refuses %j', (text) => {
    expect(() => parseQuantity(text)).toThrow(expect.objectContaining({ code: 'quantity-unreadable' }));
  });

  it('comes back the same, and never ends in a point or a needless zero', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), (quantity) => {
        const text = formatQuantity(quantity);
        expect(parseQuantity(text)).toBe(quantity);
        expect(text).toMatch(/^-?\d+(\.\d*[1-9])?$/);
      }),
      { numRuns: 1000 },
    );
  });
});
