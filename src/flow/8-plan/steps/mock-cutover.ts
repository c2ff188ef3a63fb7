import { lastComplete, rehearsedInWords } from './rehearsals.ts';
import { draft, type StepRule } from './step.ts';

/** The cutover once in full, with the clock, by those who will do it. */
export const mockCutover: StepRule = {
  id: 'go-live.mock-cutover',
  make: (situation) => {
    const last = lastComplete(situation, 'cutover', false);
    return [
      draft({
        id: 'go-live.mock-cutover',
        phase: 'go-live',
        title: 'Mock cutover, each step timed',
        does: [
          'Lock, back up, extract, load, count and compare checksums, smoke test: the same data, tools and people as on the night.',
          'Time each step and write down by how much it ran over: drift that adds up is what usually fails.',
          'Reconcile both sides, and leave the migrated data standing for UAT.',
        ],
        undo: 'It runs on a copy: throw the copy away.',
        whyNow: `${rehearsedInWords(situation, 'cutover', false)} UAT needs its migrated data, and the dress rehearsal its times.`,
        cause: 'no-fallback-plan',
        role: 'integration',
        effortDays: situation.parameters['effort.mockCutover'],
        needs: ['sku.resolve', 'rollback.write', 'problems.end'],
        doneWhen: {
          says: 'The cutover ran from the first step to the last, with measured times.',
          check: 'finding:cutover-not-rehearsed',
        },
        due: situation.parameters['due.mockCutover'],
        pace: 'late',
        done: last === null ? null : { on: last, beforeDays: null, keepsDays: null },
        ifLate:
          'Let it and the dress rehearsal be one, at T-7 at the latest, with UAT on its data the days after; else move go-live.',
      }),
    ];
  },
};
