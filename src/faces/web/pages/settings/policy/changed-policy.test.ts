import { expect, it } from 'vitest';
import type { PolicyAnswer } from '../../../../api/answers.ts';
import { changedPolicy, keyOf } from './changed-policy.ts';

const parameter = (name: string, value: number) => ({
  name,
  value,
  default: 3,
  least: 1,
  most: 9,
  unit: 'weeks',
  whole: true,
  why: 'It is so.',
  changed: value !== 3,
});
const policy: PolicyAnswer = {
  version: 2,
  value: { gate: { 'a.weeks': 4, criteria: { a: { as: 'soft' } } } },
  rooms: [
    { room: 'gate', about: 'The gate.', parameters: [parameter('a.weeks', 4), parameter('b.weeks', 3)] },
    { room: 'plan', about: 'The plan.', parameters: [parameter('c', 3)] },
  ],
};

it('keeps what was not touched, and leaves out what is as by default', () => {
  expect(changedPolicy(policy, {})).toEqual({ ...(policy.value as object), plan: {} });
  const typed = {
    [keyOf('gate', 'a.weeks')]: '3',
    [keyOf('gate', 'b.weeks')]: ' 5 ',
    [keyOf('plan', 'c')]: '',
  };
  expect(changedPolicy(policy, typed)).toEqual({
    gate: { 'b.weeks': 5, criteria: { a: { as: 'soft' } } },
    plan: {},
  });
  expect(changedPolicy(policy, { [keyOf('plan', 'c')]: 'many' })).toMatchObject({ plan: { c: 'many' } });
});
