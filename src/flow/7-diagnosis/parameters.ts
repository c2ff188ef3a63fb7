import type { Parameter, ParameterTable } from '../../model/decision/index.ts';
import type { Guess } from './cause.ts';
import { causes } from './causes/index.ts';
import { findings } from './findings/index.ts';
import fittedNumbers from './fitted.json' with { type: 'json' };

/** Numbers that labelled cases moved away from what was set by hand, by their names. */
const fitted: Readonly<Record<string, number>> = fittedNumbers;

function probability(name: string, guess: Guess, what: string): readonly [string, Parameter] {
  const value = fitted[name];
  const why =
    value === undefined
      ? `${what} ${guess.why}`
      : `${what} ${guess.why} Set by hand at ${guess.value}; labelled cases moved it to ${value}.`;
  return [name, { default: value ?? guess.value, unit: 'probability', least: 0.001, most: 0.99, why }];
}

const raises: Guess = {
  value: 0.25,
  why: '[proposal] One in four, for each of the causes it raises: rather low, for evidence on the cause itself must weigh more.',
};

const own: ParameterTable = {
  'breaks.least': {
    default: 2,
    unit: 'breaks',
    least: 1,
    most: 100,
    whole: true,
    why: '[proposal] A lone break may be chance, or named wrongly.',
  },
  'breaks.leastShare': {
    default: 0.01,
    unit: 'share',
    least: 0,
    most: 0.5,
    why: '[proposal] A failure mode with under one in a hundred of the named breaks may be a wrong name.',
  },
  'findings.count': {
    default: 0.8,
    unit: 'share of their logarithm',
    least: 0.2,
    most: 1,
    why: 'Tempered likelihood: findings of one merchant come from the same people and files, so that together they say less than each by itself; set by log loss over the training cases.',
  },
  'bad-week.mostDays': {
    default: 7,
    unit: 'days',
    least: 1,
    most: 31,
    whole: true,
    why: '[proposal] What lasted no longer than a week and then ended by itself was a bad week, and no root cause.',
  },
  'bad-week.leastSilentDays': {
    default: 7,
    unit: 'days',
    least: 1,
    most: 90,
    whole: true,
    why: '[proposal] A whole week without: every weekday has passed once.',
  },
  'bad-week.chance': {
    default: 0.05,
    unit: 'probability',
    least: 0.0001,
    most: 0.5,
    why: 'As for the proof of a fix (section 2.3): so long a silence is chance in at most one of twenty.',
  },
  'named.from': {
    default: 0.5,
    unit: 'probability',
    least: 0.05,
    most: 0.99,
    why: 'Below evens a cause is not named (practice, section 3).',
  },
  'named.findings': {
    default: 2,
    unit: 'findings',
    least: 1,
    most: 10,
    whole: true,
    why: 'No cause is named on fewer than two present findings (practice, section 3).',
  },
  'named.apart': {
    default: 0.1,
    unit: 'probability',
    least: 0,
    most: 0.5,
    why: 'Where one cause just passes and the next just fails, by less than this, neither is said to be it (practice, section 3).',
  },
  'next.bits': {
    default: 0.01,
    unit: 'bits',
    least: 0,
    most: 1,
    why: '[proposal] What tells less than a hundredth of a bit is not worth a walk to the next desk.',
  },
  'next.checks': {
    default: 5,
    unit: 'checks',
    least: 1,
    most: 50,
    whole: true,
    why: '[proposal] As many as somebody takes on in a week.',
  },
};

/** Every number of the diagnosis: the strength and leak of each finding, its threshold, the priors, and when a cause is named. */
export const diagnosisParameters: ParameterTable = Object.fromEntries(
  [
    ...Object.entries(own),
    ...causes.flatMap(({ id, prior, upstream }) => [
      ...(prior === null ? [] : [probability(`${id}.prior`, prior, 'Before anything was looked at.')]),
      ...(upstream ? [probability(`${id}.raises`, raises, 'That it brings about a cause it raises.')] : []),
    ]),
    ...findings.flatMap(({ id, q, leak, threshold, more = {} }) => [
      probability(`${id}.q`, q, 'That an active cause shows in it.'),
      probability(`${id}.leak`, leak, 'That it is there without its causes.'),
      [`${id}.threshold`, threshold] as const,
      ...Object.entries(more).map(([name, one]) => [`${id}.${name}`, one] as const),
    ]),
  ].sort(([a], [b]) => (a < b ? -1 : 1)),
);
