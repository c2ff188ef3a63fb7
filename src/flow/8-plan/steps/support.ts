import { listed, many } from '../words.ts';
import { draft, type StepRule } from './step.ts';

/** Somebody is there, is told, and has been asked. */
export const support: StepRule = {
  id: 'go-live.support',
  make: ({ facts, parameters }) => {
    const { confirmations, alertDrills } = facts.readiness;
    const all = confirmations ?? [];
    const weeks = new Set(
      all.flatMap(({ what, subject, at }) => (what === 'support-roster' && at !== null ? [subject] : [])),
    );
    const asked = Math.ceil(parameters['hypercare.days'] / 7);
    const external = all
      .filter(({ what, at }) => what === 'external-dependency' && at === null)
      .map(({ subject }) => subject);
    const drilled = (alertDrills ?? []).length > 0 && (alertDrills ?? []).every(({ arrived }) => arrived);
    const lacks = [
      ...(weeks.size >= asked ? [] : [`${many(asked - weeks.size, 'week')} of the roster`]),
      ...(drilled ? [] : ['a drill in which every alert arrived']),
      ...(external.length === 0 ? [] : [`the word of ${listed(external)}`]),
    ];
    return [
      draft({
        id: 'go-live.support',
        phase: 'go-live',
        title: 'Staff the first weeks, fire the alerts, ask those outside',
        does: [
          `Let somebody for each role confirm to be there in each of the first ${asked} weeks, with a deputy.`,
          'Break something in the sandbox, and see every alert arrive where it should.',
          'Ask payment provider, carrier, tax and ERP partner to confirm the date in writing.',
        ],
        whyNow:
          lacks.length === 0
            ? 'Roster, alerts and those outside are confirmed.'
            : `It lacks ${listed(lacks)}.`,
        role: 'sponsor',
        effortDays: 1,
        needs: [],
        doneWhen: {
          says: 'Every week has its people, every alert arrived, everybody outside has confirmed.',
          check: 'criterion:support-roster',
        },
        due: parameters['due.support'],
        pace: 'late',
        done: lacks.length === 0 ? { on: null, beforeDays: null, keepsDays: null } : null,
        ifLate: 'Staff the first two weeks now, and name who staffs the others by when.',
      }),
    ];
  },
};
