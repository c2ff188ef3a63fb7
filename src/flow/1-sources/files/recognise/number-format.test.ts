import { describe, expect, it } from 'vitest';
import { guessNumberFormat } from './number-format.ts';

describe('guessNumberFormat', () => {
  it.each([
    [['1.234,50'], { decimal: ',', thousands: '.' }],
    [['1,234.50', '12.00'], { decimal: '.', thousands: ',' }],
    [['12,5', '3'], { decimal: ',' }],
    [["1'234.50"], { decimal: '.', thousands: "'" }],
    [['1.234.567'], { decimal: ',', thousands: '.' }],
    [['€ 12,50'], { decimal: ',' }],
    [['1.234'], undefined],
    [['5', '7'], undefined],
  ] as const)('%j', (values, expected) => {
    expect(guessNumberFormat(values)).toEqual(expected);
  });
});
