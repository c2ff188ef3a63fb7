import { expect, it } from 'vitest';
import { thresholdText, valueText } from './words.ts';

it('says values with their units, and what is not known', () => {
  expect([
    valueText('share', 0.995),
    valueText('hours', 3.256),
    valueText('days', 1),
    valueText('count', 1200),
    valueText('share', null),
  ]).toEqual(['99.5%', '3.26 h', '1 day', '1,200', 'not known']);
});

it('says thresholds in the direction that is worse', () => {
  const threshold = { green: 0.995, amber: 0.99, why: '', changed: false };
  expect(thresholdText({ unit: 'share', worse: 'lower', threshold })).toBe('Green from 99.5%, red below 99%');
  expect(
    thresholdText({ unit: 'count', worse: 'higher', threshold: { ...threshold, green: 0, amber: 0 } }),
  ).toBe('Green up to 0, red above');
});
