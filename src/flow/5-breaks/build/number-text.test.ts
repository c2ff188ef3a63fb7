import { describe, expect, it } from 'vitest';
import { padded, subtracted, withoutZeros } from './number-text.ts';

describe('numbers as people read them', () => {
  it('lose needless zeros only behind a point', () => {
    expect(['1.50', '3.000', '100', '-0.10', '1.2.0', 'SKU-1.0'].map(withoutZeros)).toEqual([
      '1.5',
      '3',
      '100',
      '-0.1',
      '1.2.0',
      'SKU-1.0',
    ]);
  });

  it('keep the decimals they have beyond those asked for', () => {
    expect([padded('1', 2), padded('1.5', 2), padded('1.655', 2), padded('7', 0)]).toEqual([
      '1.00',
      '1.50',
      '1.655',
      '7',
    ]);
  });

  it('are subtracted exactly', () => {
    expect(subtracted('1.56', '1.65')).toBe('-0.09');
    expect(subtracted('0.3', '0.10')).toBe('0.20');
    expect(subtracted('-1.5', '-2')).toBe('0.5');
  });
});
