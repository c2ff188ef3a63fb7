import { confirmed } from './confirmed.ts';
import { draft, type StepRule, upstreamSteps } from './step.ts';

/** Ninety minutes in which every criterion is looked at, while there is time to act. */
export const readinessReview: StepRule = {
  id: 'go-live.readiness-review',
  make: (situation) => {
    const { facts, parameters } = situation;
    const [last] = facts.runs;
    return [
      draft({
        id: 'go-live.readiness-review',
        phase: 'go-live',
        title: 'Readiness review of 90 minutes',
        does: [
          'Go through every criterion of the gate with its owner: measured value, evidence, how old it is.',
          'Write down who brings what is missing, by which day; waivers are asked for here, with a reason and an expiry.',
          'Those who lead hypercare sit in.',
        ],
        whyNow:
          last === undefined
            ? 'Nothing was compared yet.'
            : `The last run, ${last.number}, ended with ${last.verdict === 'clean' ? 'both sides agreeing' : 'the two sides not agreeing'}. After this there is no time to repeat anything large.`,
        role: 'sponsor',
        effortDays: 0.5,
        needs: [
          ...Object.values(upstreamSteps),
          'problems.end',
          'uat.sign-off',
          'training.pass',
          'go-live.dress-rehearsal',
          'go-live.tie-migration',
          'go-live.support',
        ],
        doneWhen: {
          says: 'No criterion is without data, and each that fails has an owner and a day.',
          check: 'criterion:everything-read',
        },
        due: parameters['due.review'],
        pace: 'late',
        done: confirmed(situation, 'go-live.readiness-review'),
        ifLate: 'Hold it as soon as what it reviews is done; without it the decision is taken blind.',
      }),
    ];
  },
};
