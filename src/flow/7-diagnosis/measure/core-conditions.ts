import { conditionsNamed, type DecisionFacts, uatConditions } from '../../../model/decision/index.ts';

/** What only some merchants have: it is core for those whose breaks or test cases show it. */
const onlyWhereShown = new Set(['gift-card-sold', 'gift-card-tender', 'multi-currency', 'multi-entity']);

/** The conditions that a test of this merchant must exercise at least. */
export function coreConditions({ open, readiness }: DecisionFacts): readonly string[] {
  const shown = conditionsNamed([
    ...open.byCondition.map(({ condition }) => condition),
    ...(readiness.uat?.cases ?? []).flatMap(({ conditions }) => conditions),
  ]);
  return uatConditions
    .filter(({ id, core }) => core && (!onlyWhereShown.has(id) || shown.has(id)))
    .map(({ id }) => id);
}
