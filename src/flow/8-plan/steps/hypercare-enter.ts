import { confirmed } from './confirmed.ts';
import { draft, type StepRule } from './step.ts';

/** The first day, and the days like it. */
export const hypercareEnter: StepRule = {
  id: 'hypercare.enter',
  make: (situation) => [
    draft({
      id: 'hypercare.enter',
      phase: 'hypercare',
      title: 'Begin hypercare: reconcile every day, meet every day',
      does: [
        'Enter only with the roster at work, the alerts on, the rollback plan at hand and the decision stored.',
        'Run Tieout at least daily, and meet for a quarter of an hour over what is new, by amount.',
        `Reach the ERP with every order within ${situation.facts.flowTimeHours} hours, and say so to customer service when it does not.`,
        'Name the hour of the point of no return when it has passed; from then on it is fixed forwards.',
      ],
      whyNow:
        'Orders that do not flow show on the first day, refunds in the first week, revenue at the first month-end.',
      role: 'operations',
      effortDays: 1,
      needs: ['go-live.go-no-go'],
      doneWhen: {
        says: 'The first full day is reconciled, with nothing critical open.',
        check: 'criterion:no-open-critical',
      },
      pace: 'after',
      done: confirmed(situation, 'hypercare.enter'),
      ifLate: `It begins on the day of go-live, and lasts at least ${situation.parameters['hypercare.days']} days.`,
    }),
  ],
};
