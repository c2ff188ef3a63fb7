import { isRecent, lastComplete, rehearsedInWords } from './rehearsals.ts';
import { causeInWords, draft, type StepRule } from './step.ts';

/** Walks the way back once, on a copy, before anything depends on it. */
export const rollbackPractise: StepRule = {
  id: 'rollback.practise',
  make: (situation) => {
    const last = lastComplete(situation, 'rollback', true);
    return [
      draft({
        id: 'rollback.practise',
        phase: 'layer',
        title: 'Walk the rollback once, from the first step to the last, with the clock running',
        does: [
          'Cut over on a copy, let some orders in, and go all the way back by the plan.',
          'Time each step, and hold the sum against the time the window leaves for it: at most 80 %.',
          'Reconcile both sides with Tieout afterwards: a rollback that was not checked is not one.',
          'Record it as a rehearsal of the rollback, with minutes, reserve and whether both sides agreed.',
        ],
        whyNow: `${causeInWords(situation, 'no-fallback-plan', 'No fallback plan')} ${rehearsedInWords(situation, 'rollback', true)}`,
        cause: 'no-fallback-plan',
        role: 'integration',
        effortDays: situation.parameters['effort.practise'],
        needs: ['rollback.write'],
        doneWhen: {
          says: 'The rollback was walked to its end and verified, within 80 % of its reserve.',
          check: 'criterion:rollback-rehearsed',
        },
        done: isRecent(situation, last) ? { on: last, beforeDays: null, keepsDays: null } : null,
        ifLate:
          'It may be walked within the dress rehearsal alone; then a rollback that fails there moves go-live.',
      }),
    ];
  },
};
