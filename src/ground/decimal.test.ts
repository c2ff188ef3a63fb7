import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  divideRounded,
  formatDecimal,
  magnitude,
  multiplyDecimals,
  parseDecimal,
  rescale,
} from './decimal.ts';
import { Failure } from './failure.ts';

const runs = { numRuns: 1000 };
const anyDecimal = fc.record({
  unscaled: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
  scale: fc.nat(12),
});
const equal = (left: Decimal, right: Decimal) => compareDecimals(left, right) === 0;
const read = (text: string): Decimal => {
  const value = parseDecimal(text);
  if (value === undefined) throw new Error(`${text} is no decimal`);
  return value;
};

describe('reading decimals', () => {
  it.each([
    ['-12.340', -12340n, 3],
    ['+0.5', 5n, 1],
    ['.5', 5n, 1],
    ['007', 7n, 0],
    ['-0', 0n, 0],
  ])('%s', (text, unscaled, scale) => {
    expect(parseDecimal(text)).toEqual({ unscaled, scale });
  });

  it.each([
    '',
    '.',
    '-',
    '1.',
    '1e5',
    '6.6E+12',
    '1,5',
    '1 000',
    ' 1',
    '1\n',
    '0x10',
    '--1',
    '٣',
    'NaN',
    '9'.repeat(1001),
  ])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it('gives back what was written', () => {
    fc.assert(
      fc.property(anyDecimal, (value) => {
        expect(parseDecimal(formatDecimal(value))).toEqual(value);
      }),
      runs,
    );
  });

  it('writes zero without a sign', () => {
    expect(formatDecimal(read('-0.00'))).toBe('0.00');
  });
});

describe('rescaling', () => {
  it.each([
    ['0.5', '1', '0'],
    ['1.5', '2', '2'],
    ['2.5', '3', '2'],
    ['-0.5', '-1', '0'],
    ['-2.5', '-3', '-2'],
    ['-1.5', '-2', '-2'],
    ['2.51', '3', '3'],
    ['-2.49', '-2', '-2'],
  ])('%s is %s half up and %s half even', (text, up, even) => {
    expect(formatDecimal(rescale(read(text), 0, 'half-up'))).toBe(up);
    expect(formatDecimal(rescale(read(text), 0, 'half-even'))).toBe(even);
  });

  it('refuses to lose digits unless a rounding is named', () => {
    expect(() => rescale(read('1.005'), 2)).toThrow(Failure);
    expect(formatDecimal(rescale(read('1.500'), 1))).toBe('1.5');
  });

  it('is exact upwards, and never further off than half a unit downwards', () => {
    fc.assert(
      fc.property(
        anyDecimal,
        fc.nat(12),
        fc.constantFrom('half-up', 'half-even'),
        (value, scale, rounding) => {
          const result = rescale(value, scale, rounding);
          expect(result.scale).toBe(scale);
          if (scale >= value.scale) expect(equal(result, value)).toBe(true);
          const off = addDecimals(value, { unscaled: -result.unscaled, scale });
          const size = { unscaled: off.unscaled < 0n ? -off.unscaled : off.unscaled, scale: off.scale };
          expect(compareDecimals(size, { unscaled: 5n, scale: scale + 1 })).toBeLessThanOrEqual(0);
        },
      ),
      runs,
    );
  });

  it('rounds a number and its negative alike', () => {
    fc.assert(
      fc.property(
        anyDecimal,
        fc.nat(12),
        fc.constantFrom('half-up', 'half-even'),
        (value, scale, rounding) => {
          const mirrored = rescale({ ...value, unscaled: -value.unscaled }, scale, rounding);
          expect(-mirrored.unscaled).toBe(rescale(value, scale, rounding).unscaled);
        },
      ),
      runs,
    );
  });
});

describe('calculating', () => {
  it('adds and multiplies exactly', () => {
    expect(formatDecimal(addDecimals(read('0.1'), read('0.20')))).toBe('0.30');
    expect(formatDecimal(multiplyDecimals(read('-1.5'), read('0.30')))).toBe('-0.450');
  });

  it('is associative, and distributes', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, anyDecimal, (a, b, c) => {
        expect(equal(addDecimals(addDecimals(a, b), c), addDecimals(a, addDecimals(b, c)))).toBe(true);
        const together = multiplyDecimals(addDecimals(a, b), c);
        expect(equal(together, addDecimals(multiplyDecimals(a, c), multiplyDecimals(b, c)))).toBe(true);
      }),
      runs,
    );
  });

  it('compares by value, not by scale', () => {
    expect(compareDecimals(read('1.50'), read('1.5'))).toBe(0);
    expect(compareDecimals(read('-1.51'), read('-1.5'))).toBe(-1);
    expect(compareDecimals(read('10'), read('9.99'))).toBe(1);
  });

  it('divides whole numbers to the nearest, ties away from zero, whatever the signs', () => {
    expect([7n, -7n].map((n) => divideRounded(n, 2n))).toEqual([4n, -4n]);
    expect([7n, -7n].map((n) => divideRounded(n, -3n))).toEqual([-2n, 2n]);
    fc.assert(
      fc.property(
        fc.bigInt(),
        fc.bigInt().filter((d) => d !== 0n),
        (n, d) => {
          const off = magnitude(divideRounded(n, d) * d - n);
          expect(2n * off <= magnitude(d)).toBe(true);
        },
      ),
      runs,
    );
  });
});
