import { addDays, type Day, isDay } from '../../ground/time.ts';
import type { DecisionFacts, Plan, PlanStep } from '../../model/decision/index.ts';
import { arrangeSteps } from './arrange-steps.ts';
import type { Draft } from './draft.ts';
import type { PlanParameters } from './parameters.ts';
import { repeatSteps } from './repeat-steps.ts';
import { sayPlan } from './say-plan.ts';
import { boundSteps, daysOf, lastDay, scheduleSteps } from './schedule.ts';
import { assess, type PlanInputs } from './situation.ts';
import { stepRules } from './steps/index.ts';
import { takeNotes } from './take-notes.ts';
import { type Dated, isLate, isUndone, warnings } from './warn.ts';
import { type WorkedDays, workedDays } from './worked-days.ts';

const furthestDays = 1_096;
const searchedDays = 366;

/** Makes the plan: what first, what then, by whom, by when, and what does not fit any more. */
export function makePlan(facts: DecisionFacts, inputs: PlanInputs, parameters: PlanParameters): Plan {
  const situation = assess(facts, inputs, parameters);
  const { today } = situation;
  const { calendar: team, goLive: asked } = facts.readiness;
  const days = workedDays(team, inputs.calendar, today);
  const steps = arrangeSteps(
    situation,
    stepRules.flatMap((rule) => rule.make(situation)),
  );
  const goLive = usable(asked, today);
  const slots = scheduleSteps(steps, goLive, today, days);
  const dated: Dated = { steps, slots, goLive, days };
  const critical = criticalOf(dated, today);
  const finish = (step: Draft): PlanStep => finishStep(step, dated, facts, today, critical.has(step.id));
  const { repeated, notes } = repeatSteps(dated, today, finish);
  const finished = steps.flatMap((step) => {
    const again = repeated.get(step.id);
    return again === undefined ? [finish(step)] : [finish(step), again];
  });
  const plan = {
    goLive: asked !== null && isDay(asked) ? asked : null,
    today,
    at: facts.at,
    steps: finished,
    criticalPath: finished.filter((step) => step.critical).map(({ id }) => id),
    earliestGoLive: earliestGoLive(steps, today, days),
    warnings: warnings(situation, dated),
    notes: [...takeNotes(situation, dated, inputs.calendar, asked), ...notes],
  };
  return { ...plan, says: sayPlan(plan) };
}

/** A go-live that can be counted with: none in a far future; one long ago is as late as one three years ago. */
function usable(asked: string | null, today: Day): Day | null {
  if (asked === null || !isDay(asked) || asked > addDays(today, furthestDays)) return null;
  const longAgo = addDays(today, -furthestDays);
  return asked < longAgo ? longAgo : asked;
}

/** The steps that can move least: whoever is late with one of them is late with go-live. */
function criticalOf({ steps, slots, goLive }: Dated, today: Day): ReadonlySet<string> {
  if (goLive === null || goLive < today) return new Set();
  const slack = steps.flatMap((step) => {
    const slot = slots.get(step.id);
    return slot === undefined || slot.done || !Number.isFinite(slot.latest)
      ? []
      : [{ id: step.id, half: slot.latest - slot.soonest }];
  });
  const least = Math.min(...slack.map(({ half }) => half));
  return new Set(slack.filter(({ half }) => half === least).map(({ id }) => id));
}

/** An earlier go-live never fits better, so that the first one that fits is found by halving. */
function earliestGoLive(steps: readonly Draft[], today: Day, days: WorkedDays): Day | null {
  const fits = (ahead: number): boolean => {
    const bounds = boundSteps(steps, addDays(today, ahead), days);
    return !steps.some((step) => isLate(bounds, step));
  };
  if (!fits(searchedDays)) return null;
  let [late, good] = [-1, searchedDays];
  while (good - late > 1) {
    const middle = Math.floor((late + good) / 2);
    if (fits(middle)) good = middle;
    else late = middle;
  }
  return addDays(today, good);
}

function finishStep(
  { due: _, pace, done, owner, earliest: __, ...step }: Draft,
  { slots, goLive, days }: Dated,
  { readiness }: DecisionFacts,
  today: Day,
  critical: boolean,
): PlanStep {
  const slot = slots.get(step.id);
  const undone = isUndone(slots, step);
  const planned = slot?.planned ?? null;
  const slack = slot === undefined ? 0 : slot.latest - slot.soonest;
  // Containing is for now: that there would be time for it later is nothing to say.
  const told =
    goLive !== null && undone && Number.isFinite(slack) && !(step.phase === 'stabilise' && slack >= 0);
  const bound = told && pace !== 'after' ? (slot ?? null) : null;
  const missed = undone && planned === null && goLive !== null && goLive < today;
  return {
    ...step,
    state: !undone ? 'done' : missed ? 'missed' : 'planned',
    owner: owner ?? readiness.team.find(({ role }) => role === step.role)?.name ?? null,
    doneOn: undone ? null : (done?.on ?? null),
    ...(planned === null ? { starts: null, ends: null } : daysOf(planned, days)),
    latestEnd: bound === null ? null : lastDay(bound.latest, days),
    slackDays: bound === null ? null : Math.floor(slack / 2),
    critical,
  };
}
