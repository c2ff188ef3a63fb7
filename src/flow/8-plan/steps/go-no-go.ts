import { confirmed } from './confirmed.ts';
import { draft, type StepRule } from './step.ts';

/** One person decides, on evidence of the day. */
export const goNoGo: StepRule = {
  id: 'go-live.go-no-go',
  make: (situation) => {
    const { facts, parameters } = situation;
    const { decider } = facts.readiness;
    return [
      draft({
        id: 'go-live.go-no-go',
        phase: 'go-live',
        title: 'Decide: go or no go',
        does: [
          'Let Tieout read all sources once more, prove the detector, and print the gate with its evidence.',
          'The one who decides decides, names what is waived until when, and signs; unknown is not green.',
          'Say the decision to everybody on the roster, with the hour at which the rollback is still possible.',
        ],
        undo: 'Until the point of no return the decision can be revoked; changed data revoke it by themselves.',
        whyNow:
          decider === null
            ? 'Nobody is named who decides.'
            : `${decider.name} decides${decider.deputy === null ? ', and has no deputy' : `, or ${decider.deputy}`}; a decision on evidence of yesterday is a guess.`,
        role: 'sponsor',
        ...(decider === null ? {} : { owner: decider.name }),
        effortDays: 0.5,
        needs: ['go-live.sku-check-last', 'go-live.readiness-review', 'rollback.write'],
        doneWhen: {
          says: 'The gate says GO or GO WITH WAIVERS on fresh evidence, and the decision is stored.',
          check: 'criterion:data-fresh',
        },
        due: parameters['due.decision'],
        pace: 'late',
        done: confirmed(situation, 'go-live.go-no-go'),
        ifLate: 'No decision is a no.',
      }),
    ];
  },
};
