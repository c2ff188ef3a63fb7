import type { FindingRule } from '../finding-rule.ts';
import { areaUnowned } from './area-unowned.ts';
import { breaksByHand } from './breaks-by-hand.ts';
import { breaksInFewSkus } from './breaks-in-few-skus.ts';
import { breaksOnEdges } from './breaks-on-edges.ts';
import { breaksUntested } from './breaks-untested.ts';
import { changedOnBothSides } from './changed-on-both-sides.ts';
import { criticalPersonUntrained } from './critical-person-untrained.ts';
import { cutoverNotRehearsed } from './cutover-not-rehearsed.ts';
import { errorsFallWithTenure } from './errors-fall-with-tenure.ts';
import { fixesDoNotHold } from './fixes-do-not-hold.ts';
import { flowStopped } from './flow-stopped.ts';
import { groupBrokenWhole } from './group-broken-whole.ts';
import { mappedValuesDiffer } from './mapped-values-differ.ts';
import { modesOfFallback } from './modes-of-fallback.ts';
import { modesOfSku } from './modes-of-sku.ts';
import { modesOfTraining } from './modes-of-training.ts';
import { modesOfUat } from './modes-of-uat.ts';
import { noDecider } from './no-decider.ts';
import { noPointOfNoReturn } from './no-point-of-no-return.ts';
import { outageNotRecovered } from './outage-not-recovered.ts';
import { practiceStale } from './practice-stale.ts';
import { problemsUnassigned } from './problems-unassigned.ts';
import { processOpen } from './process-open.ts';
import { queuesUnworked } from './queues-unworked.ts';
import { rehearsalBrokenOff } from './rehearsal-broken-off.ts';
import { roleWithoutPassedTask } from './role-without-passed-task.ts';
import { rollbackNotRehearsed } from './rollback-not-rehearsed.ts';
import { rollbackPlanUnconfirmed } from './rollback-plan-unconfirmed.ts';
import { rollbackTooSlow } from './rollback-too-slow.ts';
import { rollbackUnverified } from './rollback-unverified.ts';
import { severalModesOfUat } from './several-modes-of-uat.ts';
import { skuBreaks } from './sku-breaks.ts';
import { skuCheckFound } from './sku-check-found.ts';
import { skuCheckMissing } from './sku-check-missing.ts';
import { skusAttributes } from './skus-attributes.ts';
import { skusDuplicated } from './skus-duplicated.ts';
import { skusUnmatched } from './skus-unmatched.ts';
import { skusWrongItem } from './skus-wrong-item.ts';
import { sourceOfTruthOpen } from './source-of-truth-open.ts';
import { trainingAttendedOnly } from './training-attended-only.ts';
import { uatCasesFailed } from './uat-cases-failed.ts';
import { uatCoreUntested } from './uat-core-untested.ts';
import { uatNotMigrated } from './uat-not-migrated.ts';
import { uatPairsUncovered } from './uat-pairs-uncovered.ts';
import { uatUnfinished } from './uat-unfinished.ts';
import { uatUnsigned } from './uat-unsigned.ts';

/** Every finding there is, sorted by id. */
export const findings: readonly FindingRule[] = [
  areaUnowned,
  breaksByHand,
  breaksInFewSkus,
  breaksOnEdges,
  breaksUntested,
  changedOnBothSides,
  criticalPersonUntrained,
  cutoverNotRehearsed,
  errorsFallWithTenure,
  fixesDoNotHold,
  flowStopped,
  groupBrokenWhole,
  mappedValuesDiffer,
  modesOfFallback,
  modesOfSku,
  modesOfTraining,
  modesOfUat,
  noDecider,
  noPointOfNoReturn,
  outageNotRecovered,
  practiceStale,
  problemsUnassigned,
  processOpen,
  queuesUnworked,
  rehearsalBrokenOff,
  roleWithoutPassedTask,
  rollbackNotRehearsed,
  rollbackPlanUnconfirmed,
  rollbackTooSlow,
  rollbackUnverified,
  severalModesOfUat,
  skuBreaks,
  skuCheckFound,
  skuCheckMissing,
  skusAttributes,
  skusDuplicated,
  skusUnmatched,
  skusWrongItem,
  sourceOfTruthOpen,
  trainingAttendedOnly,
  uatCasesFailed,
  uatCoreUntested,
  uatNotMigrated,
  uatPairsUncovered,
  uatUnfinished,
  uatUnsigned,
];
