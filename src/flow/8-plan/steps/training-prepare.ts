import { amid, words } from '../../../model/words.ts';
import { listed } from '../words.ts';
import { causeInWords, draft, type StepRule, upstreamSteps } from './step.ts';
import { trainingState } from './training-state.ts';

/** Writes the tasks that each role must be able to do. */
export const trainingPrepare: StepRule = {
  id: 'training.prepare',
  make: (situation) => {
    const { tasks, without } = trainingState(situation);
    const says =
      tasks.length === 0
        ? 'No training is recorded.'
        : without.length === 0
          ? 'Each team has its tasks.'
          : `There is no task for ${listed(without.map((role) => amid(words(role))))}.`;
    return [
      draft({
        id: 'training.prepare',
        phase: 'layer',
        title: 'Write the tasks that each team must be able to do',
        does: [
          'List the tasks of customer service, finance and operations in a week, and mark those that go-live cannot do without.',
          'Make an exercise of each on realistic data, with the faults that really occurred: a missing refund, a duplicate order, a wrong rate.',
          'Write one page for each task, from the written process, and name whom to ask.',
        ],
        whyNow: `${causeInWords(situation, 'insufficient-training', 'Insufficient training')} ${says}`,
        cause: 'insufficient-training',
        role: 'customer-service',
        effortDays: situation.parameters['effort.training'],
        needs: [upstreamSteps['missing-process']],
        doneWhen: {
          says: 'Each of the three teams has tasks, and the critical ones are marked.',
          check: 'finding:role-without-passed-task',
        },
        done: without.length === 0 ? { on: null, beforeDays: null, keepsDays: null } : null,
        ifLate: 'Write the critical tasks alone: refund, cancellation, correction, closing the day.',
      }),
    ];
  },
};
