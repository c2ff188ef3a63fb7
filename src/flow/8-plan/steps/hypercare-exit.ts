import { addDays, type Day } from '../../../ground/time.ts';
import { draft, type StepRule } from './step.ts';

/** The last day of the month a day is in. */
export function monthEnd(day: Day): Day {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const next =
    month === 12
      ? `${String(year + 1).padStart(4, '0')}-01-01`
      : `${day.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
}

/** Hypercare ends on figures, not on a date; not before the first period has closed. */
export const hypercareExit: StepRule = {
  id: 'hypercare.exit',
  make: ({ parameters }) => [
    draft({
      id: 'hypercare.exit',
      phase: 'hypercare',
      title: 'End hypercare on figures, after the first month-end has closed',
      does: [
        'Leave only when no critical problem is open, none came back in 14 days, no indicator was red for two weeks, and the first period tied to the cent.',
        'Hand over to those who support it every day: open problems with owners, the weekly review, the thresholds.',
        'Lift the freeze and every containment that is still on.',
      ],
      whyNow: 'Revenue errors show at the first month-end: whoever leaves before has not seen them.',
      role: 'sponsor',
      effortDays: 0.5,
      needs: ['hypercare.enter'],
      doneWhen: {
        says: 'The first period has closed, and no symptom recurs, grows or resists its fixes.',
        check: 'criterion:no-standing-symptom',
      },
      pace: 'after',
      earliest: (goLive, worked) => {
        const closed = worked(
          addDays(monthEnd(goLive), 1),
          Math.max(0, parameters['hypercare.closeDays'] - 1),
        );
        const over = addDays(goLive, parameters['hypercare.days']);
        return closed > over ? closed : over;
      },
      ifLate: 'It lasts until its figures are met: extend it rather than end it by date.',
    }),
  ],
};
