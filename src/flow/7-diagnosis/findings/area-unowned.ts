import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { listed } from '../measure/words.ts';

export const areaUnowned: FindingRule = {
  id: 'area-unowned',
  title: 'Areas without an owner',
  measures: 'Areas, such as the integration or the SKU master, that belong to nobody',
  presentWhen: 'at-least',
  threshold: {
    default: 1,
    unit: 'areas',
    least: 1,
    most: 50,
    whole: true,
    why: 'A single one is enough: what it covers has nobody.',
  },
  causes: ['missing-owner'],
  why: 'What belongs to nobody is looked after by nobody.',
  q: { value: 0.8, why: 'It is what the cause means, where it was asked.' },
  leak: { value: 0.12, why: 'An owner is sometimes agreed and not written down.' },
  check:
    'Ask for each kind of data, process and area who owns it, and write the answers into the readiness record, part "ownership".',
  read: ({ facts }, threshold) => {
    const { ownership } = facts.readiness;
    const asked = (ownership ?? []).filter(({ kind }) => kind === 'area');
    if (asked.length === 0) return unknown('Nobody was asked about areas.');
    const open = asked.filter(({ owner }) => owner === null);
    const subjects = open.map(({ subject }) => subject).sort();
    return known(
      open.length,
      `${open.length} of ${asked.length} areas ${open.length === 1 ? 'has' : 'have'} no owner${subjects.length === 0 ? '' : ` (${listed(subjects)})`}; it counts from ${threshold}.`,
      subjects,
    );
  },
};
