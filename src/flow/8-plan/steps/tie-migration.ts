import { parseDecimal } from '../../../ground/index.ts';
import { many } from '../words.ts';
import { draft, type StepRule } from './step.ts';

const isNought = (text: string): boolean => parseDecimal(text)?.unscaled === 0n;

/** What was migrated ties to the cent. */
export const tieMigration: StepRule = {
  id: 'go-live.tie-migration',
  make: ({ facts, dayOf, parameters }) => {
    const all = facts.readiness.migrations ?? [];
    const open = all.filter(({ unexplained }) => !isNought(unexplained));
    const atPeak = all.some(({ atPeakVolume }) => atPeakVolume);
    const days = all.map(({ at }) => dayOf(at)).toSorted();
    return [
      draft({
        id: 'go-live.tie-migration',
        phase: 'go-live',
        title: 'Tie the migrated data to the cent',
        does: [
          'Tie stock on hand, open receivables, open payables and the general ledger to the old system, each signed by its owner.',
          'Run Tieout twice in a row over the full data, once of them at the volume of the busiest day.',
          'Explain every difference, or mend it and load again.',
        ],
        whyNow: `${many(all.length, 'tie')} of migrated data recorded, ${open.length} with something unexplained${atPeak ? '' : ', none at peak volume'}.`,
        role: 'finance',
        effortDays: 1,
        needs: ['go-live.mock-cutover', 'go-live.dress-rehearsal'],
        doneWhen: {
          says: 'Nothing of the migrated data is unexplained, not a cent.',
          check: 'criterion:migration-tied',
        },
        due: parameters['due.migration'],
        pace: 'late',
        done:
          all.length > 0 && open.length === 0 && atPeak
            ? { on: days.at(-1) ?? null, beforeDays: null, keepsDays: null }
            : null,
        ifLate: 'Not to be left out: load fewer years of history rather than load what does not tie.',
      }),
    ];
  },
};
