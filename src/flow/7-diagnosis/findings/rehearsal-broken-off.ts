import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { percent } from '../measure/words.ts';

export const rehearsalBrokenOff: FindingRule = {
  id: 'rehearsal-broken-off',
  title: 'Rehearsals broken off',
  measures: 'Share of the recorded rehearsals that did not go from the first step to the last',
  presentWhen: 'at-least',
  threshold: {
    default: 0.6,
    unit: 'share',
    least: 0.1,
    most: 1,
    why: '[proposal] policy default: more than every second one.',
  },
  causes: ['no-rehearsal'],
  why: 'What was broken off shows the steps that work, not those that do not.',
  q: { value: 0.45, why: 'Some merchants do not even begin.' },
  leak: { value: 0.08, why: 'A first rehearsal is often broken off, and then repeated.' },
  check:
    'Rehearse the rollback from end to end with the real team, and write times and result into the readiness record, part "rehearsals".',
  read: ({ facts }, threshold) => {
    const { rehearsals } = facts.readiness;
    if (rehearsals === null) return unknown('No record of rehearsals was kept.');
    if (rehearsals.length < 2)
      return unknown('Fewer than two rehearsals were held, so there is no pattern in how they ended.');
    const broken = rehearsals.filter(({ complete }) => !complete);
    const share = broken.length / rehearsals.length;
    return known(
      share,
      `${broken.length} of ${rehearsals.length} rehearsals did not reach the last step (${percent(share)}); it counts from ${percent(threshold)}.`,
      broken.map(({ at }) => at),
    );
  },
};
