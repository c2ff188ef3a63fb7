import { isLikely, type Situation } from '../situation.ts';
import { many } from '../words.ts';
import { causeInWords, draft, effortOf, type StepRule, upstreamSteps } from './step.ts';

interface Mismatches {
  readonly unmatched: number;
  readonly duplicates: number;
  readonly wrongItem: number;
  readonly attributes: number;
  readonly active: number;
}

/** The newest count of SKUs that do not line up; null where nobody counted. */
function newest({ facts }: Situation): Mismatches | null {
  const checks = (facts.readiness.skuChecks ?? []).filter(({ full }) => full);
  const last = checks.toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at)).at(-1);
  const { skus } = facts;
  if (skus !== null && (last === undefined || Date.parse(skus.at) >= Date.parse(last.at)))
    return { ...skus, attributes: skus.attributesDiffer };
  return last === undefined ? null : { ...last, wrongItem: 0, attributes: last.attributesDiffer };
}

/** Whether the diagnosis holds the SKU master to be a cause. */
function isBlamed({ diagnosis, causeOf }: Situation): boolean {
  const judged = causeOf('sku-master-misaligned');
  return diagnosis.undetermined === null && judged !== null && isLikely(judged);
}

/** Lines the SKU master up. */
export const skuResolve: StepRule = {
  id: 'sku.resolve',
  make: (situation) => {
    const { parameters } = situation;
    const found = newest(situation);
    const count =
      found === null ? 0 : found.unmatched + found.duplicates + found.wrongItem + found.attributes;
    const says =
      found === null
        ? 'Nobody has counted yet which SKUs do not line up.'
        : `Of ${many(found.active, 'active SKU')} ${found.unmatched} are on one side only, ${found.duplicates} are there twice, ${found.wrongItem} lead to the wrong item, ${found.attributes} differ in unit or pack.`;
    // The lists can line up while orders still lead to another item: then they are not what is wrong.
    const beyond = found !== null && count === 0 && isBlamed(situation);
    return [
      draft({
        id: 'sku.resolve',
        phase: 'layer',
        title:
          found === null
            ? 'Count which SKUs do not line up, and settle them'
            : beyond
              ? 'Find out why items differ although every SKU lines up'
              : count === 0
                ? 'Line up the SKU master'
                : `Line up ${many(count, 'SKU')}`,
        does: [
          beyond
            ? 'Take the open breaks of SKUs, items and units, and look through which mapping each went to the item it was posted to.'
            : 'Take the list of SKUs that are on one side only, there twice, or with another unit, the ones that sell most first.',
          beyond
            ? 'Put the mapping right, and let no order be posted to a collecting item: what finds none waits for somebody.'
            : 'Settle by rule what differs in case, spaces and look-alikes; decide the rest one by one, in the system that is right about items.',
          'Block what stays open from being sold, so that no order runs into it.',
          'Check all SKUs again, and write the check down.',
        ],
        undo: 'Keep the mapping before and after as a file: putting the old file back takes it back.',
        whyNow: `${causeInWords(situation, 'sku-master-misaligned', 'A misaligned SKU master')} ${says}`,
        cause: 'sku-master-misaligned',
        role: 'operations',
        effortDays: effortOf(count, parameters['pace.skus'], parameters['most.effort']),
        needs: [upstreamSteps['missing-source-of-truth']],
        doneWhen: beyond
          ? {
              says: 'Hardly an open break is of SKUs, items or units any more.',
              check: 'finding:sku-breaks',
            }
          : {
              says: 'No active SKU is on one side only, none is there twice, none leads to another one.',
              check: 'finding:skus-unmatched',
            },
        done:
          found !== null && count === 0 && !beyond ? { on: null, beforeDays: null, keepsDays: null } : null,
        ifLate: 'Settle what sold in the last 90 days, and take the rest off sale until it is settled.',
      }),
    ];
  },
};
