import { symptomTitles } from '../../../model/words.ts';
import { containments, heldBy, sceneOf } from '../containments/index.ts';
import type { Done } from '../draft.ts';
import type { Hurt } from '../rank-hurts.ts';
import type { Situation } from '../situation.ts';
import { listed, many } from '../words.ts';
import { draft, type StepRule } from './step.ts';

/** Contains the symptom that hurts most, and only that: one at a time. */
export const stabilise: StepRule = {
  id: 'stabilise',
  make: (situation) => {
    const [worst] = situation.hurts;
    if (worst === undefined) return [];
    const containment = containments[worst.symptom];
    const { title, role, does, undo, ifLate } = containment;
    const scene = sceneOf(worst, situation);
    return [
      draft({
        id: `stabilise.${worst.symptom}`,
        phase: 'stabilise',
        title,
        does: does(scene),
        undo,
        whyNow: whyNow(situation, worst, scene.size, scene.problems),
        depth: 'tactical',
        symptom: worst.symptom,
        role,
        effortDays: situation.parameters['effort.contain'],
        doneWhen: heldBy(containment, situation.facts),
        ifLate,
        problems: worst.problems.map(({ id }) => id),
        done: containedBy(situation, worst),
      }),
    ];
  },
};

function whyNow({ hurts }: Situation, worst: Hurt, size: string, problems: readonly string[]): string {
  const others = hurts.slice(1).map(({ symptom }) => symptomTitles[symptom].toLowerCase());
  const critical =
    worst.critical === 0 ? '' : `, ${many(worst.critical, 'of them critical', 'of them critical')}`;
  const worse = others.length === 0 ? 'nothing else hurts now' : `it hurts more than ${listed(others, 3)}`;
  const titles =
    problems.length === 0 ? '' : ` Worst: ${problems.map((title) => title.replace(/\.$/, '')).join('; ')}.`;
  const title = `${symptomTitles[worst.symptom]}: `;
  const said = worst.judgement?.says ?? '';
  const judged = said.startsWith(title) ? sentence(said.slice(title.length)) : said;
  return `${title}${size}${critical}; ${worse}.${titles} ${judged}`.trimEnd();
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A tactical fix that is in force and has not been seen to fail is a containment. */
function containedBy({ facts, dayOf }: Situation, { symptom, judgement }: Hurt): Done | null {
  const failed = new Set(
    (judgement?.fixes ?? [])
      .filter(({ became }) => became === 'regressed' || became === 'not-lowered')
      .map(({ fix }) => fix),
  );
  const days = facts.fixes
    .filter((fix) => fix.symptom === symptom && fix.depth === 'tactical' && !failed.has(fix.id))
    .filter(({ effectiveAt, recurred }) => recurred === 0 && Date.parse(effectiveAt) <= Date.parse(facts.at))
    .map(({ effectiveAt }) => dayOf(effectiveAt))
    .toSorted();
  const on = days.at(-1);
  return on === undefined ? null : { on, beforeDays: null, keepsDays: null };
}
