import type { DecisionFacts, SkuCheck } from '../../../../model/decision/index.ts';
import { type Finding, judged } from '../../criterion.ts';
import { byMoment, counted, hoursBetween } from '../../say.ts';

export const days = (value: number, why: string) =>
  ({ default: value, unit: 'days before go-live', least: 0, most: 90, whole: true, why }) as const;

/** A later run that saw what the check says is not there. */
export function contradicted(
  { skus, runs: [last] }: DecisionFacts,
  check: SkuCheck | null,
  bad: (one: { readonly unmatched: number; readonly duplicates: number }) => boolean,
): Finding | null {
  if (skus === null || !bad(skus)) return null;
  if (check !== null && (hoursBetween(check.at, skus.at) ?? 0) < 0) return null;
  const evidence = last === undefined ? [] : [{ kind: 'run', id: last.run }];
  return judged(false, saidOf(skus), skus.at, evidence, `The last run found ${saidOf(skus)}.`);
}

export function fullChecks(all: readonly SkuCheck[] | null): readonly SkuCheck[] {
  return (all ?? []).filter(({ full }) => full).toSorted(byMoment);
}

export const evidenceOf = ({ at }: SkuCheck) => [{ kind: 'sku-check', id: at }];

export const saidOf = ({
  unmatched,
  duplicates,
}: {
  readonly unmatched: number;
  readonly duplicates: number;
}): string => `${unmatched} unmatched and ${counted(duplicates, 'duplicate')}`;
