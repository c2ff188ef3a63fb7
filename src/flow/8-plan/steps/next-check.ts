import { containmentOf, draft, type StepRule } from './step.ts';

/** Without a diagnosis the next thing to do is to look where most is to be learnt. */
export const nextCheck: StepRule = {
  id: 'check',
  make: ({ diagnosis, hurts, parameters }) => {
    const [next] = diagnosis.next;
    if (diagnosis.undetermined === null || next === undefined) return [];
    return [
      draft({
        id: `check.${next.finding}`,
        phase: 'upstream',
        title: 'Find out what tells the causes apart',
        does: [next.says, 'Write the answer down, and let the diagnosis be made again.'],
        whyNow: `No cause can be named: ${diagnosis.undetermined.why} This check is worth ${next.bits.toFixed(2)} bits, more than any other.`,
        role: 'operations',
        effortDays: parameters['effort.check'],
        needs: hurts.map(containmentOf),
        doneWhen: { says: 'The finding is known, present or absent.', check: `finding:${next.finding}` },
        ifLate:
          'Take the second check of the diagnosis, if it is quicker: a plan without a cause is a guess.',
      }),
    ];
  },
};
