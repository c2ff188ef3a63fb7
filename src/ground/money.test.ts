import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyDigits } from './currency.ts';
import { addMoney, formatMinor, money, parseMoney, sumByCurrency } from './money.ts';

const runs = { numRuns: 1000 };
const codes = [...currencyDigits.keys(), 'USDC'];
const minor = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const anyMoney = fc.record({ minor, currency: fc.constantFrom('GBP', 'JPY', 'KWD', 'EUR') });

describe('reading and writing amounts', () => {
  it.each([
    [123450n, 'GBP', '1234.50'],
    [-5n, 'GBP', '-0.05'],
    [1234n, 'JPY', '1234'],
    [1234n, 'KWD', '1.234'],
    [150n, 'USDC', '1.50'],
    [0n, 'HUF', '0.00'],
  ])('%i minor units of %s are %s', (units, currency, text) => {
    expect(formatMinor(units, currency)).toBe(text);
    expect(parseMoney(text, currency)).toEqual({ minor: units, currency });
  });

  it('comes back the same for every currency', () => {
    for (const currency of codes) {
      fc.assert(
        fc.property(minor, (units) => {
          expect(parseMoney(formatMinor(units, currency), currency)).toEqual(money(units, currency));
        }),
        { numRuns: 50 },
      );
    }
  });

  it('comes back the same for any amount', () => {
    fc.assert(
      fc.property(minor, fc.constantFrom(...codes), (units, currency) => {
        expect(parseMoney(formatMinor(units, currency), currency)).toEqual(money(units, currency));
      }),
      runs,
    );
  });

  it('lets zeros pass, and refuses to round', () => {
    expect(parseMoney('100.00', 'JPY')).toEqual(money(100n, 'JPY'));
    expect(parseMoney('1.5', 'GBP')).toEqual(money(150n, 'GBP'));
    expect(() => parseMoney('1.005', 'GBP')).toThrow(
      expect.objectContaining({
        code: 'money-too-precise',
        message: '"1.005" has more decimals than the 2 of GBP.',
      }),
    );
    expect(() => parseMoney('1,50', 'GBP')).toThrow(expect.objectContaining({ code: 'money-unreadable' }));
  });
});

describe('adding amounts', () => {
  it('is associative and commutative within a currency', () => {
    fc.assert(
      fc.property(minor, minor, minor, (a, b, c) => {
        const [x, y, z] = [money(a, 'GBP'), money(b, 'GBP'), money(c, 'GBP')];
        expect(addMoney(addMoney(x, y), z)).toEqual(addMoney(x, addMoney(y, z)));
        expect(addMoney(x, y)).toEqual(addMoney(y, x));
      }),
      runs,
    );
  });

  it('refuses two currencies', () => {
    expect(() => addMoney(money(1n, 'GBP'), money(1n, 'EUR'))).toThrow(
      expect.objectContaining({ code: 'currency-differs' }),
    );
  });

  it('sums each currency by itself, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(anyMoney), (amounts) => {
        const sums = sumByCurrency(amounts);
        expect([...sums]).toEqual([...sumByCurrency([...amounts].reverse())]);
        expect([...sums.keys()]).toEqual([...new Set(amounts.map(({ currency }) => currency))].sort());
        for (const [currency, total] of sums) {
          const own = amounts.filter((amount) => amount.currency === currency);
          expect(total).toEqual(own.reduce(addMoney, money(0n, currency)));
        }
      }),
      runs,
    );
  });
});
