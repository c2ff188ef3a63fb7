import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { openProblems } from '../measure/compared.ts';
import { percent } from '../measure/words.ts';

export const problemsUnassigned: FindingRule = {
  id: 'problems-unassigned',
  title: 'Problems without an assignee',
  measures: 'Share of the open problems that nobody has taken on',
  presentWhen: 'at-least',
  threshold: {
    default: 0.6,
    unit: 'share',
    least: 0.1,
    most: 1,
    why: '[proposal] policy default: more than new problems.',
  },
  more: {
    problems: {
      default: 3,
      unit: 'problems',
      least: 1,
      most: 100,
      whole: true,
      why: '[proposal] policy default: one or two wait for a day.',
    },
  },
  causes: ['missing-owner'],
  why: 'A problem that nobody takes on has no owner, or one who does not know.',
  q: { value: 0.6, why: 'Without owners nobody knows whom to give a problem to.' },
  leak: { value: 0.2, why: 'New problems wait for the next meeting.' },
  check: 'Give every open problem to somebody, in the list of problems.',
  read: ({ facts, of }, threshold) => {
    const open = openProblems(facts);
    // Where nobody was ever given anything, it is the list that is not used, which says nothing of owners.
    if (!facts.problems.some(({ assignee }) => assignee !== null))
      return unknown('No problem was ever given to anybody in this list.');
    if (open.length < of('problems-unassigned.problems')) return known(0, 'Hardly any problem is open.');
    const free = open.filter(({ assignee }) => assignee === null);
    const share = free.length / open.length;
    return known(
      share,
      `${free.length} of ${open.length} open problems belong to nobody (${percent(share)}); it counts from ${percent(threshold)}.`,
      free.map(({ id }) => id),
    );
  },
};
