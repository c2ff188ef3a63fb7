import { expect, it } from 'vitest';
import { type Field, isNeeded, shownOf, typedOf, valueTyped } from './fields.ts';

const field = (kind: Field['kind']): Field => ({ name: 'x', title: 'X', kind });
const roundTrip = (kind: Field['kind'], value: unknown): unknown =>
  valueTyped(field(kind), typedOf(field(kind), value), undefined);

it('writes down what was typed, and reads it back', () => {
  expect(roundTrip('number', 12.5)).toBe(12.5);
  expect(roundTrip('percent', 0.2)).toBe(0.2);
  expect(roundTrip('yes-no-unsaid', false)).toBe(false);
  expect(roundTrip('yes-no-unsaid', null)).toBeNull();
  expect(roundTrip('weekdays', [1, 2])).toEqual([1, 2]);
  expect(roundTrip('conditions', ['order-edit'])).toEqual(['order-edit']);
  expect(roundTrip('text', '  ')).toBeNull();
});

it('keeps every digit of what was not touched', () => {
  const at = '2026-11-20T09:30:15+01:00';
  for (const kind of ['day', 'moment'] as const)
    expect(valueTyped(field(kind), typedOf(field(kind), at), at)).toBe(at);
  expect(valueTyped(field('day'), '2026-11-21', at)).toBe('2026-11-21');
});

it('says values in words', () => {
  expect(shownOf({ ...field('choice'), options: [['a', 'An A']] }, 'a')).toBe('An A');
  expect(shownOf(field('percent'), 0.125)).toBe('12.5%');
  expect(shownOf(field('yes-no'), null)).toBe('');
});

it('needs a field where anything else of its part is typed', () => {
  const at: Field = { name: 'uat.signedOff.at', title: 'At', kind: 'day', withOthers: true };
  expect(isNeeded(at, { 'uat.signedOff.by': '', 'uat.signedOff.at': '2026-11-20' })).toBe(false);
  expect(isNeeded(at, { 'uat.signedOff.by': 'Ann', 'uat.signedOff.at': '' })).toBe(true);
  expect(isNeeded(at, { 'uat.onMigratedData': 'yes' })).toBe(false);
  expect(isNeeded({ ...field('text'), required: true }, {})).toBe(true);
});
