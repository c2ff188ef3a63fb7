import type { Parameter, ParameterTable, ParameterValues } from '../../model/decision/index.ts';

const before = (days: number, why: string): Parameter => ({
  default: days,
  unit: 'calendar days before go-live',
  least: 0,
  most: 120,
  whole: true,
  why,
});
const keeps = (days: number, why: string): Parameter => ({
  default: days,
  unit: 'days of age at go-live',
  least: 1,
  most: 365,
  whole: true,
  why,
});
const effort = (days: number, why: string): Parameter => ({
  default: days,
  unit: 'working days',
  least: 0.5,
  most: 60,
  why: `[proposal] ${why}`,
});
const aDay = (number: number, unit: string, why: string): Parameter => ({
  default: number,
  unit: `${unit} a working day`,
  least: 1,
  most: 10_000,
  whole: true,
  why: `[proposal] ${why}`,
});
const weight = (value: number, why: string): Parameter => ({
  default: value,
  unit: 'points',
  least: 0,
  most: 10,
  why: `[proposal] ${why}`,
});
const monthDay = (value: number, why: string): Parameter => ({
  default: value,
  unit: 'month and day, such as 1115 for 15 November',
  least: 101,
  most: 1231,
  whole: true,
  why,
});

/** The numbers that the order and the dates of a plan lean on. */
export const planParameters = {
  'due.problems': before(
    14,
    'The gate asks for 14 days without a regression [proposal], so the last fix is in by then.',
  ),
  'due.training': before(
    14,
    'Teams are trained two weeks before go-live, and before UAT (Success by Design).',
  ),
  'due.skuEarly': before(14, 'The SKU master is checked two weeks before cutover [proposal].'),
  'due.mockCutover': before(14, 'Mock cutover at T-14 (cutover practice).'),
  'due.uat': before(
    8,
    '[proposal] Signed off before the dress rehearsal, so that nothing is rehearsed that still changes.',
  ),
  'due.dressRehearsal': before(
    7,
    'Dress rehearsal at T-7 with a full rollback; T-3 alone is too late (cutover practice).',
  ),
  'due.support': before(
    7,
    '[proposal] Whoever supports the first weeks is known before the readiness review.',
  ),
  'due.migration': before(6, '[proposal] The data of the dress rehearsal are tied the day after it.'),
  'due.review': before(
    5,
    '[proposal] A readiness review of 90 minutes while there is time to act on it (cutover practice).',
  ),
  'due.freeze': before(
    3,
    '[proposal] Three days without changes of master data and settings before the last check.',
  ),
  'due.skuLast': before(1, 'The SKU master is checked again on the day before [proposal].'),
  'due.decision': before(
    1,
    '[proposal] The decision is taken on fresh evidence: on the last working day before.',
  ),
  'keeps.rehearsal': keeps(14, 'A rollback rehearsed at most 14 days ago [proposal].'),
  'keeps.training': keeps(
    21,
    'Test again when the last practice is more than 21 days before go-live (cutover practice) [proposal].',
  ),
  'keeps.skuEarly': keeps(
    21,
    '[proposal] A check of more than three weeks before go-live is of another catalogue.',
  ),
  'keeps.confirmed': keeps(
    10,
    '[proposal] A review held, a freeze begun or a decision taken is of this go-live while it is at most ten days old by then.',
  ),
  'count.skuEarly': before(
    10,
    '[proposal] A full check counts as the early one while ten days are left to mend what it finds.',
  ),
  'recent.rehearsal': {
    default: 14,
    unit: 'days',
    least: 1,
    most: 180,
    whole: true,
    why: 'A rehearsal counts as done while it is at most 14 days old [proposal].',
  },
  'effort.contain': effort(0.5, 'Containment is a switch and a list, not a project.'),
  'effort.check': effort(0.5, 'A check looks at what is there already.'),
  'effort.upstream': effort(
    2,
    'Two working days to agree on one thing, write it down and say it to those concerned.',
  ),
  'effort.rollback': effort(2, 'Write the steps back, name who decides, let everybody confirm.'),
  'effort.practise': effort(1, 'One walk through the rollback on a copy, with the clock running.'),
  'effort.training': effort(2, 'Tasks for each role on realistic data.'),
  'effort.pass': effort(2, 'Each person does the tasks of the role once.'),
  'effort.signOff': effort(3, 'All cases once more on migrated data, by the business.'),
  'effort.mockCutover': effort(
    1.5,
    'Lock, back up, extract, load, count, smoke test, time each step (cutover practice).',
  ),
  'effort.dressRehearsal': effort(2, 'The whole night with the real team and clock, and all the way back.'),
  'pace.problems': aDay(1, 'problems', 'A fault with a name takes about a day to mend and to prove.'),
  'pace.cases': aDay(20, 'test cases', 'Half an hour of two people for each case.'),
  'pace.conditions': aDay(8, 'conditions', 'An hour to write cases for one condition.'),
  'pace.skus': aDay(200, 'SKUs', 'Most of them are settled by rule; the rest one by one.'),
  'most.effort': effort(
    10,
    'What takes longer is a project of its own: the plan says ten days and warns by its dates.',
  ),
  'hurt.money': weight(1, 'Money at risk hurts as much as broken orders that customers see.'),
  'hurt.critical': weight(1, 'Critical breaks weigh like money.'),
  'hurt.count': weight(0.5, 'Many small breaks weigh half.'),
  'hurt.growing': weight(0.5, 'What grows is worse next week.'),
  'hurt.recurring': weight(0.25, 'What comes back is not a bad week.'),
  'order.place': weight(
    0.1,
    'Each place in the usual order is worth a tenth of a probability: weak evidence does not turn it round.',
  ),
  'order.unlock': weight(0.2, 'What many later steps wait for goes first.'),
  'hypercare.days': {
    default: 28,
    unit: 'days',
    least: 1,
    most: 180,
    whole: true,
    why: 'Support is staffed for four weeks [proposal].',
  },
  'hypercare.closeDays': {
    default: 5,
    unit: 'working days after the month ends',
    least: 0,
    most: 30,
    whole: true,
    why: 'Hypercare lasts at least until the first period has closed (cutover practice); [proposal] five working days to close it.',
  },
  'peak.from': monthDay(1115, '[proposal] From mid November on, no cutover without need: peak season.'),
  'peak.to': monthDay(1231, '[proposal] Peak season and stocktaking end with the year.'),
  'stale.runDays': {
    default: 2,
    unit: 'days',
    least: 1,
    most: 60,
    whole: true,
    why: '[proposal] A plan on figures of more than two days ago may be a plan for what is over.',
  },
} as const satisfies ParameterTable;

export type PlanParameters = ParameterValues<typeof planParameters>;
