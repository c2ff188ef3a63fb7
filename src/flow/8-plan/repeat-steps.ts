import { type Day, daysBetween } from '../../ground/time.ts';
import type { PlanNote, PlanStep } from '../../model/decision/index.ts';
import type { Draft } from './draft.ts';
import { daysOf, endOfDue, halfDays, lastDay } from './schedule.ts';
import type { Dated } from './warn.ts';
import { many, sayDay } from './words.ts';

/**
 * What is done, and will be too old by go-live, is done again. A later go-live makes it older, so that this is never a
 * warning and nothing waits for it: an earlier go-live must not take warnings away.
 */
export function repeatSteps(
  { steps, slots, goLive, days }: Dated,
  today: Day,
  finish: (step: Draft) => PlanStep,
): { readonly repeated: ReadonlyMap<string, PlanStep>; readonly notes: readonly PlanNote[] } {
  const repeated = new Map<string, PlanStep>();
  const notes: PlanNote[] = [];
  for (const step of steps) {
    const { done, due } = step;
    if (goLive === null || goLive < today || due === null || slots.get(step.id)?.done !== true) continue;
    if (done?.on == null || done.keepsDays === null) continue;
    const age = daysBetween(done.on, goLive);
    if (age <= done.keepsDays) continue;
    const takes = halfDays(step);
    const last = endOfDue(goLive, due, days);
    const from = Math.max(0, last - takes);
    const id = `${step.id}.again`;
    repeated.set(step.id, {
      ...finish(step),
      id,
      state: 'planned',
      title: `${step.title}, again`,
      whyNow: `Done on ${sayDay(done.on)}; at go-live that is ${age} days ago, and it counts for ${done.keepsDays}.`,
      needs: [step.id],
      doneOn: null,
      ...daysOf({ from, to: from + takes }, days),
      latestEnd: lastDay(last, days),
      slackDays: Math.floor((last - takes) / 2),
      critical: false,
    });
    notes.push({
      code: 'grows-old',
      step: id,
      says:
        last - takes >= 0
          ? `“${step.title}” was done on ${sayDay(done.on)} and is ${age} days old at go-live: it is planned again.`
          : `“${step.title}” is ${age} days old at go-live, and there is no time left to do it again by its day: do it as soon as can be, ${many(done.keepsDays, 'day')} is what it counts for.`,
    });
  }
  return { repeated, notes };
}
