import { describe, expect, it } from 'vitest';
import { cellText, numberText } from './cell-text.ts';

describe('numberText', () => {
  it.each([
    ['0.1', '0.1'],
    ['28.990000000000002', '28.99'],
    ['0.30000000000000004', '0.3'],
    ['-1234.5600000000001', '-1234.56'],
    ['9.9999999999999996', '10'],
    ['12345678901234567', '12345678901234567'],
    ['6.6E+12', '6.6E+12'],
    ['0.00000000000000001', '0.00000000000000001'],
    ['123456789.123456', '123456789.123456'],
  ])('writes %s as %s', (written, shown) => {
    expect(numberText(written)).toBe(shown);
  });
});

describe('cellText', () => {
  it.each([
    [null, ''],
    [true, 'true'],
    ['00123', '00123'],
    [new Date('2024-01-02T00:00:00Z'), '2024-01-02'],
    [new Date('2024-01-02T08:04:59.999Z'), '2024-01-02T08:05:00'],
    [new Date('2024-01-02T08:05:00.250Z'), '2024-01-02T08:05:00.250'],
    [new Date('1899-12-30T08:05:00Z'), '08:05:00'],
    [new Date(Number.NaN), '#DATE!'],
  ])('writes %s as %s', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });
});
