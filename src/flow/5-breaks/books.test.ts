import { describe, expect, it } from 'vitest';
import { type Books, daysBehind, inBase } from './books.ts';

const rate = (from: string, rate: string, perBase = true) => ({ from, rate, perBase });
const books: Books = {
  baseCurrency: 'GBP',
  rates: new Map([
    ['EUR', [rate('2024-03-11', '1.250000'), rate('2024-03-08', '1.200000'), rate('2024-03-07', '1.100000')]],
    ['JPY', [rate('2024-03-01', '180')]],
    ['USD', [rate('2024-03-01', '0.8', false)]],
  ]),
};

describe('inBase', () => {
  it('takes the last rate on or before the day, and the oldest before any', () => {
    expect(inBase(books, 12_000n, 'EUR', '2024-03-10')).toBe(10_000n);
    expect(inBase(books, 12_500n, 'EUR', '2024-03-11')).toBe(10_000n);
    expect(inBase(books, 11_000n, 'EUR', '2024-01-01')).toBe(10_000n);
  });

  it('goes by the digits of both currencies and the direction of the rate', () => {
    expect(inBase(books, 1_800n, 'JPY', '2024-03-05')).toBe(1_000n);
    expect(inBase(books, 10_000n, 'USD', '2024-03-05')).toBe(8_000n);
  });

  it('rounds half away from zero, on both sides of it', () => {
    const half: Books = { baseCurrency: 'GBP', rates: new Map([['EUR', [rate('2024-01-01', '2')]]]) };
    expect([inBase(half, 1n, 'EUR', null), inBase(half, -1n, 'EUR', null)]).toEqual([1n, -1n]);
    expect([inBase(half, 2n, 'EUR', null), inBase(half, 3n, 'EUR', null)]).toEqual([1n, 2n]);
  });

  it('leaves the base currency alone and knows nothing without a rate', () => {
    expect(inBase(books, 7n, 'GBP', null)).toBe(7n);
    expect(inBase(books, 7n, 'SEK', '2024-03-05')).toBeNull();
    expect(inBase(books, 7n, null, '2024-03-05')).toBeNull();
    expect(inBase({ ...books, baseCurrency: null }, 7n, 'EUR', null)).toBeNull();
    expect(
      inBase({ ...books, rates: new Map([['EUR', [rate('2024-01-01', '0')]]]) }, 7n, 'EUR', null),
    ).toBeNull();
  });
});

describe('daysBehind', () => {
  it('is the age of a rate that the next day replaced', () => {
    expect(daysBehind(books, 'EUR', '2024-03-07', '2024-03-14')).toEqual([7]);
  });

  it('is any of the days on which the rate was the last one, as over a weekend', () => {
    expect(daysBehind(books, 'EUR', '2024-03-08', '2024-03-15')).toEqual([5, 6, 7]);
  });

  it('is the whole age where no later rate is known, and nothing for the day itself', () => {
    expect(daysBehind(books, 'EUR', '2024-03-11', '2024-03-14')).toEqual([3]);
    expect(daysBehind(books, 'EUR', '2024-03-11', '2024-03-11')).toEqual([]);
    expect(daysBehind(books, 'SEK', '2024-03-01', '2024-03-03')).toEqual([2]);
  });
});
