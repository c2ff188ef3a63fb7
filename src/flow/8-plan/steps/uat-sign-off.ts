import { draft, type StepRule } from './step.ts';

/** The business runs the cases on migrated data, and signs. */
export const uatSignOff: StepRule = {
  id: 'uat.sign-off',
  make: ({ facts, dayOf, parameters }) => {
    const { uat } = facts.readiness;
    const signed = uat?.signedOff ?? null;
    const migrated = uat?.onMigratedData === true;
    const why =
      uat === null
        ? 'No test is recorded.'
        : `${signed === null ? 'Nobody has signed UAT off' : `${signed.by} signed UAT off on ${dayOf(signed.at)}`}, and ${
            uat.onMigratedData === null
              ? 'nobody said whether it ran on migrated data'
              : migrated
                ? 'it ran on migrated data'
                : 'it did not run on migrated data'
          }.`;
    return [
      draft({
        id: 'uat.sign-off',
        phase: 'layer',
        title: 'Run UAT on migrated data, and have the business sign it',
        does: [
          'Run all cases once more on the data of the mock cutover, by people who have passed their training.',
          'Tell errors of the system and errors of handling apart: the second kind goes back to training.',
          'Let operations, finance and customer service sign, each for their part, with what they accept as open.',
        ],
        whyNow: `${why} What was only tested on clean data was not tested.`,
        cause: 'inadequate-uat',
        role: 'operations',
        effortDays: parameters['effort.signOff'],
        needs: ['uat.run', 'training.pass', 'go-live.mock-cutover'],
        doneWhen: {
          says: 'The business has signed UAT off on migrated data, with at least 95 % passed.',
          check: 'criterion:uat-passed',
        },
        due: parameters['due.uat'],
        pace: 'late',
        done:
          signed !== null && migrated ? { on: dayOf(signed.at), beforeDays: null, keepsDays: null } : null,
        ifLate:
          'Run the cases of finance and refunds on migrated data; the rest needs a named waiver with an expiry.',
      }),
    ];
  },
};
