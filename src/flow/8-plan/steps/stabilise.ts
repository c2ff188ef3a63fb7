import { amid, symptomTitles } from '../../../model/words.ts';
import { chooseContainment, containments } from '../containments/index.ts';
import type { Done, Draft } from '../draft.ts';
import type { Hurt } from '../rank-hurts.ts';
import type { Situation } from '../situation.ts';
import { listed, many, sayAmount } from '../words.ts';
import { containmentOf, draft, type StepRule } from './step.ts';

/** Contains the symptom that hurts most, and only that: the next one when the first is contained, where it is serious. */
export const stabilise: StepRule = {
  id: 'stabilise',
  make: (situation) => {
    const steps: Draft[] = [];
    for (const hurt of situation.hurts) {
      const done = containedBy(situation, hurt);
      if (steps.length > 0 && done === null && !isSerious(hurt)) break;
      steps.push(contain(situation, hurt, done));
      if (done === null) break;
    }
    return steps;
  },
};

const isSerious = ({ critical, judgement }: Hurt): boolean =>
  critical > 0 || judgement?.pattern === 'root-cause';

function contain(situation: Situation, hurt: Hurt, done: Done | null): Draft {
  const { containment, does, doneWhen } = chooseContainment(containments[hurt.symptom], hurt, situation);
  const { title, role, undo, ifLate } = containment;
  return draft({
    id: containmentOf(hurt),
    phase: 'stabilise',
    title,
    does,
    undo,
    whyNow: whyNow(situation, hurt),
    depth: 'tactical',
    symptom: hurt.symptom,
    role,
    effortDays: situation.parameters['effort.contain'],
    doneWhen,
    ifLate,
    problems: hurt.problems.map(({ id }) => id),
    done,
  });
}

function whyNow({ hurts, facts }: Situation, worst: Hurt): string {
  const others = hurts.slice(hurts.indexOf(worst) + 1).map(({ symptom }) => amid(symptomTitles[symptom]));
  const amount = sayAmount(worst.baseMinor, facts.baseCurrency);
  const size = [many(worst.breaks, 'break'), ...(amount === null ? [] : [`${amount} at risk`])].join(', ');
  const problems = worst.problems.slice(0, 3);
  const critical =
    worst.critical === 0 ? '' : `, ${many(worst.critical, 'of them critical', 'of them critical')}`;
  const worse = others.length === 0 ? 'nothing else hurts now' : `it hurts more than ${listed(others, 3)}`;
  const titles =
    problems.length === 0
      ? ''
      : ` Worst: ${problems.map(({ title }) => title.replace(/\.$/, '')).join('; ')}.`;
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
