import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { brokenRecords } from '../measure/broken-records.ts';

interface Group {
  readonly changes: number;
  readonly rate: number;
}

export const errorsFallWithTenure: FindingRule = {
  id: 'errors-fall-with-tenure',
  title: 'Errors fall with tenure',
  measures:
    'How many times as often a change by hand ends in a break when the person has done the work for less than half a year',
  presentWhen: 'at-least',
  threshold: {
    default: 2,
    unit: 'times',
    least: 1.1,
    most: 20,
    why: '[proposal] policy default: twice as often is more than chance at the numbers seen.',
  },
  more: {
    changes: {
      default: 5,
      unit: 'changes',
      least: 1,
      most: 1000,
      whole: true,
      why: '[proposal] policy default: under five of each a share says nothing.',
    },
    months: {
      default: 6,
      unit: 'months',
      least: 1,
      most: 60,
      whole: true,
      why: '[proposal] policy default: half a year sees a peak season or a stocktaking.',
    },
  },
  causes: ['insufficient-training'],
  why: 'If newcomers break more than old hands by the same work, it is what they know that differs.',
  q: { value: 0.6, why: 'Old habits are the other half, and they do not fall with tenure.' },
  leak: { value: 0.06, why: 'Newcomers get the odd cases.' },
  check:
    'Export the changes that people made by hand in either system, with who made them and how long they have done this work, into the readiness record, part "manualChanges".',
  read: ({ facts, of }, threshold) => {
    const { manualChanges } = facts.readiness;
    if (manualChanges === null) return unknown('No record of changes by hand was kept.');
    const records = brokenRecords(facts);
    const [fresh, seasoned] = [true, false].map((isFresh) => {
      const changes = manualChanges.filter(
        ({ tenureMonths }) =>
          tenureMonths !== null && tenureMonths < of('errors-fall-with-tenure.months') === isFresh,
      );
      const broken = changes.filter(({ record }) => records.has(record)).length;
      // Half a case is added to each side, so that none among few is not taken for never.
      return { changes: changes.length, rate: (broken + 0.5) / (changes.length + 1) };
    }) as [Group, Group];
    if (
      fresh.changes < of('errors-fall-with-tenure.changes') ||
      seasoned.changes < of('errors-fall-with-tenure.changes')
    )
      return unknown(
        `There are too few changes by hand with a known tenure: ${fresh.changes} by newcomers and ${seasoned.changes} by others, ${of('errors-fall-with-tenure.changes')} of each are needed.`,
      );
    const ratio = fresh.rate / seasoned.rate;
    return known(
      ratio,
      `A change by hand by somebody new ends in a break ${ratio.toFixed(1)} times as often as by others; it counts from ${threshold}.`,
    );
  },
};
