import { expect, it } from 'vitest';
import { shownValue } from './shown-value.ts';

it('sets thousands apart in amounts alone', () => {
  expect(shownValue('49998.93')).toBe('49,998.93');
  expect(shownValue('-1234.5')).toBe('−1,234.5');
  for (const value of ['12.50', '10115', '#101543', 'SI-1234.56', '2026.11', '1234.56789', '']) {
    expect(shownValue(value)).toBe(value === '2026.11' ? '2,026.11' : value);
  }
});
