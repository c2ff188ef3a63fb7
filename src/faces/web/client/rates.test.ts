import { expect, it } from 'vitest';
import { figure, likelihood, numberTitle, percent } from './rates.ts';

it('writes shares with the digits that matter', () => {
  expect([0, 0.00001, 0.0012, 0.035, 0.5, 0.995, 0.99999, 1].map(percent)).toEqual([
    '0%',
    'under 0.01%',
    '0.12%',
    '3.5%',
    '50%',
    '99.5%',
    'over 99.99%',
    '100%',
  ]);
  expect(percent(-0.035)).toBe('−3.5%');
  expect([0.001, 0.126, 0.9, 0.999].map(likelihood)).toEqual(['under 1%', '13%', '90%', 'over 99%']);
});

it('writes numbers for people, and says where there is none', () => {
  expect([12_000, 0.012_34, 1.5, null].map(figure)).toEqual(['12,000', '0.0123', '1.5', 'not known']);
  expect(['slopePerWeek', 'p', 'least.weeks'].map(numberTitle)).toEqual([
    'Slope per week',
    'P',
    'Least weeks',
  ]);
});
