/**
 * The plan: what to do first and what then, by whom and by when, counted back from go-live.
 * Comes in: the facts of a decision, what the other rooms say of them, public holidays. Goes out: steps in an order in
 * which they can be done, with dates, warnings and notes. May touch: nothing. Refuses: to ask what time it is, and to plan
 * against a cause that was not named.
 */
export { makePlan } from './make-plan.ts';
export { type PlanParameters, planParameters } from './parameters.ts';
export type { PlanInputs } from './situation.ts';
export { spanOfPlan } from './span-of-plan.ts';
export { type WorkedDays, workedDays } from './worked-days.ts';
