import { many } from '../words.ts';
import { causeInWords, draft, type StepRule } from './step.ts';
import { trainingState } from './training-state.ts';

/** Everybody does the tasks once, and passes. */
export const trainingPass: StepRule = {
  id: 'training.pass',
  make: (situation) => {
    const { parameters, dayOf } = situation;
    const { tasks, passed, critical, complete } = trainingState(situation);
    const days = tasks.flatMap(({ result, at }) => (result === 'passed' && at !== null ? [dayOf(at)] : []));
    const [oldest] = days.toSorted();
    return [
      draft({
        id: 'training.pass',
        phase: 'layer',
        title: 'Have everybody do their tasks, and pass',
        does: [
          'Let each person do the tasks of the role alone in the sandbox, and score them; having attended is no proof.',
          'Hold a session for questions for each team, and put the answers on the page of the task.',
          'Repeat what was failed within the week; critical tasks until they are passed.',
        ],
        whyNow: `${causeInWords(situation, 'insufficient-training', 'Insufficient training')} ${
          tasks.length === 0
            ? 'No task was tried.'
            : `${passed} of ${many(tasks.length, 'task')} passed, ${many(critical.length, 'critical one')} not.`
        } Before UAT, so that errors of handling are not taken for errors of the system.`,
        cause: 'insufficient-training',
        role: 'customer-service',
        effortDays: parameters['effort.pass'],
        needs: ['training.prepare'],
        doneWhen: {
          says: 'At least 90 % in each team and every critical task passed.',
          check: 'criterion:critical-trained',
        },
        due: parameters['due.training'],
        pace: 'late',
        done: complete
          ? { on: oldest ?? null, beforeDays: null, keepsDays: parameters['keeps.training'] }
          : null,
        ifLate:
          'Train those whose tasks are critical, and give each of the others somebody to sit beside in the first week.',
      }),
    ];
  },
};
