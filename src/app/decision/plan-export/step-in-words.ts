import type { PlanPhase, PlanStep } from '../../../model/decision/index.ts';
import { amid, words } from '../../../model/words.ts';

/** What each part of a plan is called. */
export const phaseTitles: Readonly<Record<PlanPhase, string>> = {
  stabilise: 'Stabilise',
  upstream: 'Go upstream',
  layer: 'Layer the rest',
  'go-live': 'Go live',
  hypercare: 'Hypercare',
};

/** Who it is for: a name, and the role. */
export const ownerOf = ({ owner, role }: PlanStep): string =>
  owner === null ? `${words(role)} (nobody named)` : `${owner} (${amid(words(role))})`;

/** When it is. */
export function whenOf({ state, doneOn, starts, ends }: PlanStep): string {
  if (state === 'done') return doneOn === null ? 'Done' : `Done on ${doneOn}`;
  if (state === 'missed') return 'Never recorded before go-live';
  if (starts === null || ends === null) return 'No date yet';
  return starts === ends ? starts : `${starts} to ${ends}`;
}

/** Whether it still is to be done at its time, and by how much. */
export function slackOf({ latestEnd, slackDays, critical }: PlanStep): string | null {
  if (latestEnd === null || slackDays === null) return null;
  const days = Math.abs(slackDays) === 1 ? 'working day' : 'working days';
  const slack = slackDays < 0 ? `${-slackDays} ${days} too late` : `${slackDays} ${days} of slack`;
  return `${latestEnd}, ${slack}${critical ? ', on the critical path' : ''}`;
}

/** Effort in working days. */
export const effortOf = ({ effortDays }: PlanStep): string =>
  `${effortDays} working ${effortDays === 1 ? 'day' : 'days'}`;

/** All there is to say of a step besides its title and acts, as names and values. */
export function factsOf(step: PlanStep): readonly (readonly [string, string])[] {
  const slack = slackOf(step);
  return [
    ['Why now', step.whyNow],
    ['Owner', ownerOf(step)],
    ['When', whenOf(step)],
    ...(slack === null ? [] : [['Latest end', slack] as const]),
    ['Effort', effortOf(step)],
    ...(step.needs.length === 0 ? [] : [['Needs', step.needs.join(', ')] as const]),
    ['Done when', `${step.doneWhen.says} (${step.doneWhen.check})`],
    ['Taken back by', step.undo ?? 'nothing to take back'],
    ...(step.state === 'done' ? [] : [['If there is no time', step.ifLate] as const]),
    ...(step.problems.length === 0 ? [] : [['Problems', step.problems.join(', ')] as const]),
    ['Step', step.id],
  ];
}

/** A step as plain text, for a field of another tool. */
export function textOf(step: PlanStep): string {
  const acts = step.does.map((act, index) => `${index + 1}. ${act}`);
  const facts = factsOf(step).map(([name, value]) => `${name}: ${value}`);
  return [...acts, '', ...facts].join('\n');
}
