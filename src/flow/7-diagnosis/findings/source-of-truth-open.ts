import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { listed } from '../measure/words.ts';

export const sourceOfTruthOpen: FindingRule = {
  id: 'source-of-truth-open',
  title: 'No source of truth',
  measures: 'Kinds of data for which nobody has settled which system is right',
  presentWhen: 'at-least',
  threshold: {
    default: 1,
    unit: 'kinds of data',
    least: 1,
    most: 50,
    whole: true,
    why: 'A single one is enough: what it covers has nobody.',
  },
  causes: ['missing-source-of-truth'],
  why: 'Deciding the source of truth for each kind of data is the first step of a Shopify–ERP project (practice, section 4).',
  q: { value: 0.8, why: 'It is what the cause means, where it was asked.' },
  leak: { value: 0.12, why: 'An owner is sometimes agreed and not written down.' },
  check:
    'Ask for each kind of data, process and area who owns it, and write the answers into the readiness record, part "ownership".',
  read: ({ facts }, threshold) => {
    const { ownership } = facts.readiness;
    const asked = (ownership ?? []).filter(({ kind }) => kind === 'source-of-truth');
    if (asked.length === 0) return unknown('Nobody was asked about sources of truth.');
    const open = asked.filter(({ owner }) => owner === null);
    const subjects = open.map(({ subject }) => subject).sort();
    return known(
      open.length,
      `${open.length} of ${asked.length} kinds of data ${open.length === 1 ? 'has' : 'have'} no owner${subjects.length === 0 ? '' : ` (${listed(subjects)})`}; it counts from ${threshold}.`,
      subjects,
    );
  },
};
