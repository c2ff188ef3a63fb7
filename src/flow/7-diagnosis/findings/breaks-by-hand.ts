import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { brokenRecords } from '../measure/broken-records.ts';
import { neverCompared } from '../measure/compared.ts';
import { percent } from '../measure/words.ts';

export const breaksByHand: FindingRule = {
  id: 'breaks-by-hand',
  title: 'Breaks tied to changes by hand',
  measures: 'Share of the records of open problems that somebody changed by hand',
  presentWhen: 'at-least',
  threshold: {
    default: 0.2,
    unit: 'share',
    least: 0.02,
    most: 1,
    why: '[proposal] policy default: a fifth is more than mending.',
  },
  causes: ['role-untrained', 'work-past-the-system'],
  why: 'A record that breaks and was changed by hand was most likely broken by the change.',
  q: { value: 0.7, why: 'Not every wrong habit leaves a change that is recorded.' },
  leak: { value: 0.1, why: 'People also change records by hand to mend what broke.' },
  check:
    'Export the changes that people made by hand in either system, with who made them and how long they have done this work, into the readiness record, part "manualChanges".',
  read: ({ facts }, threshold) => {
    const none = neverCompared(facts);
    if (none !== null) return none;
    const { manualChanges } = facts.readiness;
    if (manualChanges === null) return unknown('No record of changes by hand was kept.');
    const records = brokenRecords(facts);
    if (records.size === 0)
      return known(0, 'No record of an open problem is there to have been changed by hand.');
    const byHand = new Set(manualChanges.map(({ record }) => record).filter((record) => records.has(record)));
    const share = byHand.size / records.size;
    return known(
      share,
      `${byHand.size} of ${records.size} records of open problems were changed by hand (${percent(share)}); it counts from ${percent(threshold)}.`,
      [...byHand],
    );
  },
};
