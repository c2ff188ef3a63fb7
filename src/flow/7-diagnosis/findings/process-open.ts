import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { listed } from '../measure/words.ts';

export const processOpen: FindingRule = {
  id: 'process-open',
  title: 'Processes not settled',
  measures: 'Processes that have no owner or are written down nowhere',
  presentWhen: 'at-least',
  threshold: {
    default: 1,
    unit: 'processes',
    least: 1,
    most: 50,
    whole: true,
    why: 'A single one is enough: what it covers has nobody.',
  },
  causes: ['missing-process'],
  why: 'What is written down nowhere is done differently each time.',
  q: { value: 0.8, why: 'It is what the cause means, where it was asked.' },
  leak: { value: 0.12, why: 'An owner is sometimes agreed and not written down.' },
  check:
    'Ask for each kind of data, process and area who owns it, and write the answers into the readiness record, part "ownership".',
  read: ({ facts }, threshold) => {
    const { ownership } = facts.readiness;
    const asked = (ownership ?? []).filter(({ kind }) => kind === 'process');
    if (asked.length === 0) return unknown('Nobody was asked about processes.');
    const open = asked.filter(({ owner, documented }) => owner === null || !documented);
    const subjects = open.map(({ subject }) => subject).sort();
    return known(
      open.length,
      `${open.length} of ${asked.length} processes ${open.length === 1 ? 'has' : 'have'} no owner or no description${subjects.length === 0 ? '' : ` (${listed(subjects)})`}; it counts from ${threshold}.`,
      subjects,
    );
  },
};
