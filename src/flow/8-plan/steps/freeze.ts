import { confirmed } from './confirmed.ts';
import { draft, type StepRule } from './step.ts';

/** Nothing moves any more that was checked. */
export const freeze: StepRule = {
  id: 'go-live.freeze',
  make: (situation) => [
    draft({
      id: 'go-live.freeze',
      phase: 'go-live',
      title: 'Freeze master data and settings at a clock time',
      does: [
        'Announce the hour from which items, prices, mappings, tax and payment settings stay as they are, on both sides.',
        'Keep a list of what could not wait: each change with who, what and why; it is carried over by hand.',
        'Take the rights to change away where the systems allow it.',
      ],
      undo: 'Give the rights back at the announced end of hypercare’s first week, or at once when go-live is moved.',
      whyNow: 'What changes after the last check was not checked.',
      depth: 'tactical',
      role: 'operations',
      effortDays: 0.5,
      needs: ['go-live.readiness-review'],
      doneWhen: {
        says: 'Nothing of the master data changed since the freeze but what is on the list.',
        check: 'control:item.attributes-agree',
      },
      due: situation.parameters['due.freeze'],
      pace: 'late',
      done: confirmed(situation, 'go-live.freeze'),
      ifLate: 'Freeze from the day before, and check all SKUs twice.',
    }),
  ],
};
