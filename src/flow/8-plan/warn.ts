import { type Day, daysBetween } from '../../ground/time.ts';
import type { PlanWarning } from '../../model/decision/index.ts';
import { amid, words } from '../../model/words.ts';
import type { Draft } from './draft.ts';
import { type Bounds, endOfDue, halfDays, lastDay, type Slot } from './schedule.ts';
import { isLikely, type Situation } from './situation.ts';
import { upstreamSteps } from './steps/step.ts';
import { likelihood, listed, many, sayDay } from './words.ts';
import type { WorkedDays } from './worked-days.ts';

/** What the dates are read from. */
export interface Dated {
  readonly steps: readonly Draft[];
  readonly slots: ReadonlyMap<string, Slot>;
  readonly goLive: Day | null;
  readonly days: WorkedDays;
}

/** Whether a step is to be done still. */
export const isUndone = (slots: ReadonlyMap<string, Bounds>, { id }: Pick<Draft, 'id'>): boolean =>
  slots.get(id)?.done !== true;

/** Whether a step cannot end when it has to: an earlier go-live leaves it so. */
export function isLate(slots: ReadonlyMap<string, Bounds>, { id }: Pick<Draft, 'id'>): boolean {
  const slot = slots.get(id);
  return slot !== undefined && !slot.done && slot.soonest > slot.latest;
}

/** All warnings. Each of them, once there, is there for every earlier go-live: whatever is not so is a note. */
export function warnings(situation: Situation, dated: Dated): readonly PlanWarning[] {
  return [
    ...aboutFacts(situation),
    ...aboutPatches(situation, dated),
    ...aboutGoLive(situation, dated),
    ...aboutPeople(situation, dated),
    ...dated.steps.filter((step) => isLate(dated.slots, step)).map((step) => tooLate(step, situation, dated)),
  ];
}

function aboutFacts({ facts, diagnosis, hurts, today, parameters, dayOf }: Situation): PlanWarning[] {
  const [last] = facts.runs;
  // Where nothing is broken and nothing is worth looking at, no cause is what was to be hoped for.
  const sought = hurts.length > 0 || diagnosis.next.length > 0;
  const lost = sought ? (diagnosis.undetermined?.why ?? null) : null;
  const age = last === undefined ? 0 : daysBetween(dayOf(last.at), today);
  return [
    ...(last === undefined
      ? [
          {
            code: 'no-run',
            step: null,
            says: 'Nothing was compared yet: the plan holds what every go-live needs, and nothing of this one.',
          },
        ]
      : age > parameters['stale.runDays']
        ? [
            {
              code: 'stale-run',
              step: null,
              says: `The last run is ${age} days old: let it run again before anybody acts on this plan.`,
            },
          ]
        : []),
    ...(lost === null
      ? []
      : [
          {
            code: 'undetermined',
            step: null,
            says: `There is no diagnosis to plan by: ${lost} The order of the rest is that of practice.`,
          },
        ]),
  ];
}

/** A patch on what comes from further up lasts until the next record. */
function aboutPatches({ facts, diagnosis, upstream }: Situation, { steps }: Dated): PlanWarning[] {
  const [top] = upstream;
  if (top === undefined || !isLikely(top) || diagnosis.undetermined !== null) return [];
  const step = Object.entries(upstreamSteps).find(([cause]) => cause === top.cause)?.[1] ?? null;
  const known = steps.some(({ id }) => id === step) ? step : null;
  const titles = new Map(facts.problems.map(({ id, title }) => [id, title.replace(/\.$/, '')]));
  return facts.fixes
    .filter(({ depth }) => depth === 'tactical')
    .toSorted((left, right) =>
      left.effectiveAt < right.effectiveAt
        ? 1
        : left.effectiveAt > right.effectiveAt
          ? -1
          : left.id < right.id
            ? -1
            : 1,
    )
    .map(({ what, by, problem }) => ({
      code: 'tactical-patch',
      step: known,
      says: `“${what.replace(/\.$/, '')}” by ${by}${problem === null ? '' : ` on “${titles.get(problem) ?? problem}”`} is a patch on a symptom, and its cause lies upstream: ${amid(words(top.cause))}, ${likelihood(top)}. Keep it as containment, and go upstream first.`,
    }));
}

function aboutGoLive({ today, facts }: Situation, { goLive }: Dated): PlanWarning[] {
  // A date too far away to plan for is a note: it must not warn of more than an earlier one.
  if (goLive === null && facts.readiness.goLive !== null) return [];
  if (goLive === null)
    return [
      {
        code: 'no-go-live',
        step: null,
        says: 'No date of go-live is set: what has to be done before it has no dates.',
      },
    ];
  if (goLive >= today) return [];
  return [
    {
      code: 'go-live-passed',
      step: null,
      says: `Go-live was on ${sayDay(facts.readiness.goLive ?? goLive)}: what belongs before it and was never recorded cannot be made up for.`,
    },
  ];
}

function aboutPeople(
  { facts: { readiness } }: Situation,
  { steps, slots, goLive, days }: Dated,
): PlanWarning[] {
  const open = steps.filter((step) => isUndone(slots, step));
  const roles = [
    ...new Set(open.filter(({ owner }) => owner === undefined).map(({ role }) => role)),
  ].toSorted();
  const size = (role: string): number => readiness.team.filter((member) => member.role === role).length;
  const without = roles.filter((role) => size(role) === 0).map((role) => amid(words(role)));
  const halves = goLive === null ? Number.POSITIVE_INFINITY : Math.max(0, endOfDue(goLive, 1, days));
  const before = open.filter(({ phase }) => phase !== 'hypercare');
  const over = [...new Set(before.map(({ role }) => role))].toSorted().flatMap((role) => {
    const work = before.filter((step) => step.role === role).reduce((sum, step) => sum + halfDays(step), 0);
    const people = Math.max(1, size(role));
    return work > halves * people
      ? [
          `${amid(words(role))} has ${many(work / 2, 'day')} of work and ${many((halves * people) / 2, 'day')} for it`,
        ]
      : [];
  });
  return [
    ...(without.length === 0
      ? []
      : [
          {
            code: 'no-owner',
            step: null,
            says: `Nobody in the team stands for ${listed(without, 6)}: name somebody, or the steps belong to nobody.`,
          },
        ]),
    ...(over.length === 0
      ? []
      : [
          {
            code: 'too-much-work',
            step: null,
            says: `There is more work than days before go-live: ${listed(over, 6)}.`,
          },
        ]),
  ];
}

function tooLate(step: Draft, { today, facts }: Situation, { slots, goLive, days }: Dated): PlanWarning {
  const slot = slots.get(step.id);
  const [soonest, latest] = [slot?.soonest ?? 0, slot?.latest ?? 0];
  const [ends, must] = [lastDay(soonest, days), lastDay(latest, days)];
  const late = Math.ceil((soonest - latest) / 2);
  const says =
    goLive !== null && goLive < today
      ? // Nobody counts days back from a go-live of long ago.
        `“${step.title}” was never recorded as done${facts.readiness.goLive === goLive ? `, and had to be by ${sayDay(must)}` : ''}.`
      : `“${step.title}” does not fit: it can end on ${sayDay(ends)} at the earliest, and has to by ${sayDay(must)}, ${many(late, 'working day')} before that. ${step.ifLate}`;
  return { code: 'too-late', step: step.id, says };
}
