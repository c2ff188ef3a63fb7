import type { Cause } from '../cause.ts';
import { edgeCaseUntested } from './edge-case-untested.ts';
import { inadequateUat } from './inadequate-uat.ts';
import { insufficientTraining } from './insufficient-training.ts';
import { mappingWrong } from './mapping-wrong.ts';
import { missingOwner } from './missing-owner.ts';
import { missingProcess } from './missing-process.ts';
import { missingSourceOfTruth } from './missing-source-of-truth.ts';
import { noFallbackPlan } from './no-fallback-plan.ts';
import { noRehearsal } from './no-rehearsal.ts';
import { noWayBack } from './no-way-back.ts';
import { roleUntrained } from './role-untrained.ts';
import { skuAttributesDiffer } from './sku-attributes-differ.ts';
import { skuIdentityBroken } from './sku-identity-broken.ts';
import { skuMasterMisaligned } from './sku-master-misaligned.ts';
import { testUnlikeProduction } from './test-unlike-production.ts';
import { workPastTheSystem } from './work-past-the-system.ts';

/** Every cause there is a name for: the four root causes, their forms, and what lies upstream; sorted by id. */
export const causes: readonly Cause[] = [
  edgeCaseUntested,
  inadequateUat,
  insufficientTraining,
  mappingWrong,
  missingOwner,
  missingProcess,
  missingSourceOfTruth,
  noFallbackPlan,
  noRehearsal,
  noWayBack,
  roleUntrained,
  skuAttributesDiffer,
  skuIdentityBroken,
  skuMasterMisaligned,
  testUnlikeProduction,
  workPastTheSystem,
];
