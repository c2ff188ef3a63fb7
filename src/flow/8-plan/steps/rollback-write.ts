import type { Situation } from '../situation.ts';
import { listed } from '../words.ts';
import { causeInWords, draft, type StepRule, upstreamSteps } from './step.ts';

/** What a rollback plan still lacks. */
function lacking({ facts: { readiness } }: Situation): readonly string[] {
  const { decider, pointOfNoReturn, confirmations, team } = readiness;
  const given = (confirmations ?? []).filter(({ what, at }) => what === 'rollback-plan' && at !== null);
  const confirmed = new Set(given.map(({ by }) => by));
  const open = team.filter(({ name }) => !confirmed.has(name)).map(({ name }) => name);
  return [
    ...(decider === null
      ? ['somebody who decides']
      : decider.deputy === null
        ? ['a deputy of the one who decides']
        : []),
    ...(pointOfNoReturn === null ? ['the point of no return'] : []),
    ...(given.length === 0
      ? ['anybody’s confirmation']
      : open.length === 0
        ? []
        : [`the confirmation of ${listed(open)}`]),
  ];
}

/** Writes the way back down, and lets those who would walk it confirm it. */
export const rollbackWrite: StepRule = {
  id: 'rollback.write',
  make: (situation) => {
    const lacks = lacking(situation);
    return [
      draft({
        id: 'rollback.write',
        phase: 'layer',
        title: 'Write the way back, and let everybody confirm it',
        does: [
          'Write the steps back in order: who, how long, how it is checked; and the snapshot each of them needs.',
          'Name who decides, and a deputy, and until which minute of the window.',
          'Name the point of no return as an event, such as the first payout settled in the new ERP, and what is done after it instead.',
          'Write down the delta: which orders, refunds and stock movements since the cutover are carried back, and by whom.',
          'Let everybody in the team confirm having read it.',
        ],
        whyNow: `${causeInWords(situation, 'no-fallback-plan', 'No fallback plan')} ${lacks.length === 0 ? 'It is written and confirmed.' : `It lacks ${listed(lacks)}.`}`,
        cause: 'no-fallback-plan',
        role: 'integration',
        effortDays: situation.parameters['effort.rollback'],
        needs: [upstreamSteps['missing-owner']],
        doneWhen: {
          says: 'The plan names decider, deputy and point of no return, and the team has confirmed it.',
          check: 'criterion:rollback-confirmed',
        },
        done: lacks.length === 0 ? { on: null, beforeDays: null, keepsDays: null } : null,
        ifLate: 'Not to be left out: without a decider and a point of no return the gate says NO-GO.',
      }),
    ];
  },
};
