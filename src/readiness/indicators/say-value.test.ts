import { expect, it } from 'vitest';
import { sayValue } from './say-value.ts';

it('says no share to be whole or nothing that is not', () => {
  expect([0, 0.000004, 0.0022, 0.98989, 0.99999, 1].map((share) => sayValue(share, 'share'))).toEqual([
    '0 %',
    'less than 0.001 %',
    '0.22 %',
    '98.99 %',
    'more than 99.99 %',
    '100 %',
  ]);
});
