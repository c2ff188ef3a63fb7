import { expect, it } from 'vitest';
import { thresholdText, valueText } from './words.ts';

it('says values with their units, and what is not known', () => {
  expect([
    valueText('share', 0.995),
    valueText('hours', 3.256),
    valueText('hours', 0.0667),
    valueText('days', 1),
    valueText('count', 1200),
    valueText('share', null),
    ...[0.98989, 0.99999, 0.0022, 0].map((share) => valueText('share', share)),
  ]).toEqual([
    '99.5%',
    '3.26 h',
    '4 min',
    '1 business day',
    '1,200',
    'not known',
    '98.99%',
    'over 99.99%',
    '0.22%',
    '0%',
  ]);
});

it('says thresholds in the direction that is worse', () => {
  const threshold = { green: 0.995, amber: 0.99, why: '', changed: false };
  expect(thresholdText({ unit: 'share', worse: 'lower', threshold })).toBe('Green from 99.5%, red below 99%');
  expect(
    thresholdText({ unit: 'count', worse: 'higher', threshold: { ...threshold, green: 0, amber: 0 } }),
  ).toBe('Green up to 0, red above');
});
