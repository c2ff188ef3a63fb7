import { expect, it } from 'vitest';
import type { PolicyAnswer } from '../../../../api/answers.ts';
import { changedPolicy, criterionKey, keyOf } from './changed-policy.ts';

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
const untouched = { a: { as: 'soft' }, c: { owner: 'Ann' } };
const criterion = (id: string, as: 'hard' | 'soft' | 'off', owner: string | null = null) => ({
  criterion: id,
  title: id,
  claim: 'It holds.',
  why: 'It is so.',
  role: 'finance' as const,
  default: 'hard' as const,
  as,
  owner,
  changed: as !== 'hard' || owner !== null,
});
const policy: PolicyAnswer = {
  version: 2,
  value: { gate: { 'a.weeks': 4, criteria: untouched } },
  rooms: [
    { room: 'gate', about: 'The gate.', parameters: [parameter('a.weeks', 4), parameter('b.weeks', 3)] },
    { room: 'plan', about: 'The plan.', parameters: [parameter('c', 3)] },
  ],
  criteria: [criterion('a', 'soft'), criterion('b', 'hard'), criterion('c', 'hard', 'Ann')],
};

it('keeps what was not touched, and leaves out what is as by default', () => {
  expect(changedPolicy(policy, {})).toEqual({ ...(policy.value as object), plan: {} });
  const typed = {
    [keyOf('gate', 'a.weeks')]: '3',
    [keyOf('gate', 'b.weeks')]: ' 5 ',
    [keyOf('plan', 'c')]: '',
  };
  expect(changedPolicy(policy, typed)).toEqual({
    gate: { 'b.weeks': 5, criteria: untouched },
    plan: {},
  });
  expect(changedPolicy(policy, { [keyOf('plan', 'c')]: 'many' })).toMatchObject({ plan: { c: 'many' } });
});

it('says of a criterion what is other than by default: how it counts, and who answers for it', () => {
  const typed = {
    [criterionKey('a', 'as')]: 'hard',
    [criterionKey('b', 'as')]: 'off',
    [criterionKey('b', 'owner')]: ' Ben ',
    [criterionKey('c', 'owner')]: '',
  };
  expect(changedPolicy(policy, typed)).toEqual({
    gate: { 'a.weeks': 4, criteria: { b: { as: 'off', owner: 'Ben' } } },
    plan: {},
  });
  const back = { ...typed, [criterionKey('b', 'as')]: 'hard', [criterionKey('b', 'owner')]: '' };
  expect(changedPolicy(policy, back)).toEqual({ gate: { 'a.weeks': 4 }, plan: {} });
});
