import { describe, expect, it } from 'vitest';
import { noUntil, readUntil, toMinor } from './until.ts';

const now = Date.parse('2026-10-05T10:00:00Z');

describe('how long something may rest', () => {
  it('is for good where nothing is said', () => {
    expect(readUntil(noUntil, 'EUR', now)).toEqual({ until: null });
  });

  it('takes a day to its end, an amount and a number', () => {
    const read = readUntil({ day: '2026-10-05', amount: '1,500.5', count: '12' }, 'EUR', now);
    expect(read).toMatchObject({ until: { amountMinor: '150050', count: 12 } });
    const at = 'until' in read ? (read.until?.at ?? '') : '';
    expect(Date.parse(at)).toBeGreaterThan(now);
    expect(new Date(at).getHours()).toBe(23);
  });

  it('says what is wrong, field by field', () => {
    const { wrong } = readUntil({ day: '2026-10-01', amount: 'much', count: '0' }, 'EUR', now) as {
      readonly wrong: object;
    };
    expect(Object.keys(wrong)).toEqual(['day', 'amount', 'count']);
  });
});

describe('amounts that people write', () => {
  it.each([
    ['500', 'EUR', '50000'],
    ['0.05', 'EUR', '5'],
    ['500', 'JPY', '500'],
    ['1.234', 'KWD', '1234'],
    ['12 000.10', 'GBP', '1200010'],
    ['500.5', 'JPY', null],
    ['-5', 'EUR', null],
    ['', 'EUR', null],
  ])('%s %s', (amount, currency, minor) => {
    expect(toMinor(amount, currency)).toBe(minor);
  });
});
