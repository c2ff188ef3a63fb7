import type { DecisionFacts, SkuCheck } from '../../../model/decision/index.ts';

/** The last check of all SKUs; null where none is recorded. */
export function lastSkuCheck({ readiness }: DecisionFacts): SkuCheck | null {
  const full = (readiness.skuChecks ?? []).filter((check) => check.full);
  return full.reduce<SkuCheck | null>(
    (last, one) => (last === null || Date.parse(one.at) > Date.parse(last.at) ? one : last),
    null,
  );
}
