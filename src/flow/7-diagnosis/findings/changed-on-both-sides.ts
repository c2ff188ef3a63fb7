import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { counted } from '../measure/words.ts';

export const changedOnBothSides: FindingRule = {
  id: 'changed-on-both-sides',
  title: 'Changed by hand on both sides',
  measures: 'Records that people changed by hand in the shop and in the ERP',
  presentWhen: 'at-least',
  threshold: { default: 2, unit: 'records', least: 1, most: 1000, whole: true, why: 'A lone one is a slip.' },
  causes: ['missing-source-of-truth'],
  why: 'Who knows which system is right changes only that one.',
  q: { value: 0.5, why: 'Not every pair of systems lets both be changed.' },
  leak: { value: 0.06, why: 'Corrections are made twice where the flow does not carry them.' },
  check:
    'Export the changes that people made by hand in either system, with who made them and how long they have done this work, into the readiness record, part "manualChanges".',
  read: ({ facts }, threshold) => {
    const { manualChanges } = facts.readiness;
    if (manualChanges === null) return unknown('No record of changes by hand was kept.');
    const shop = new Set(manualChanges.filter(({ side }) => side === 'shop').map(({ record }) => record));
    const both = new Set(
      manualChanges
        .filter(({ side, record }) => side === 'erp' && shop.has(record))
        .map(({ record }) => record),
    );
    return known(
      both.size,
      `${counted(both.size, 'record was', 'records were')} changed by hand in both systems; it counts from ${threshold}.`,
      [...both],
    );
  },
};
