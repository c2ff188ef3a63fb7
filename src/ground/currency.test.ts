import { describe, expect, it } from 'vitest';
import { amountDigits, currencyDigits, isCurrency, minorDigits } from './currency.ts';
import { activeCodes, withdrawnCodes } from './currency-digits.ts';

describe('currencies', () => {
  it.each([
    ['GBP', 2],
    ['HUF', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['CLF', 4],
    ['HRK', 2],
  ])('%s has %i decimals', (code, digits) => {
    expect(minorDigits(code)).toBe(digits);
    expect(amountDigits(code)).toBe(digits);
    expect(isCurrency(code)).toBe(true);
  });

  it.each(['USDC', 'XAU', 'XXX', 'gbp', '', 'toString', 'constructor'])(
    '"%s" is none, and kept with two',
    (code) => {
      expect(minorDigits(code)).toBeUndefined();
      expect(isCurrency(code)).toBe(false);
      expect(amountDigits(code)).toBe(2);
    },
  );

  it('holds each code once, as three capitals', () => {
    const codes = [activeCodes, withdrawnCodes].flatMap((table) =>
      Object.values(table).join(' ').trim().split(/\s+/),
    );
    expect(codes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
    expect(currencyDigits.size).toBe(codes.length);
    expect(codes.length).toBe(176);
  });
});
