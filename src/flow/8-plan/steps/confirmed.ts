import type { StepByWord } from '../../../model/decision/index.ts';
import type { Done } from '../draft.ts';
import type { Situation } from '../situation.ts';

/** Steps that leave no trace but somebody's word: when they were last confirmed as done. */
export function confirmed({ facts, dayOf, parameters }: Situation, id: StepByWord): Done | null {
  const days = (facts.readiness.confirmations ?? [])
    .flatMap(({ what, subject, at }) => (what === 'plan-step' && subject === id && at !== null ? [at] : []))
    .filter((at) => Date.parse(at) <= Date.parse(facts.at))
    .map(dayOf)
    .toSorted();
  const on = days.at(-1);
  return on === undefined ? null : { on, beforeDays: null, keepsDays: parameters['keeps.confirmed'] };
}
