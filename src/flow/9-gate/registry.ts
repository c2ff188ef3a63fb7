import { ordersAgree, refundsAgree, revenueAgrees, stockAgrees } from './criteria/agreements.ts';
import { dataFresh } from './criteria/data-fresh.ts';
import { detectorProven } from './criteria/detector-proof.ts';
import { migrationTied, peakRehearsed } from './criteria/migration.ts';
import { noOpenCritical } from './criteria/no-open-critical.ts';
import { noRegressions } from './criteria/no-regressions.ts';
import {
  alertsDrilled,
  dependenciesConfirmed,
  rollbackConfirmed,
  stepDrift,
  supportRoster,
} from './criteria/operations.ts';
import { deciderNamed, pointOfNoReturnNamed } from './criteria/people.ts';
import { rollbackInTime, rollbackRehearsed } from './criteria/rollback.ts';
import { everythingRead, indicatorsQuiet, noStandingSymptom } from './criteria/signs.ts';
import { skuCheckEarly, skuCheckLast } from './criteria/sku-checks.ts';
import { criticalTrained, teamsTrained } from './criteria/training.ts';
import { pairCoverage, uatExecuted, uatFailuresAccepted, uatPassed } from './criteria/uat.ts';
import type { Criterion } from './criterion.ts';

/** Every criterion, the hard ones first, as they are read out. */
export const criteria: readonly Criterion[] = [
  dataFresh,
  deciderNamed,
  detectorProven,
  migrationTied,
  noOpenCritical,
  noRegressions,
  ordersAgree,
  peakRehearsed,
  pointOfNoReturnNamed,
  refundsAgree,
  revenueAgrees,
  rollbackInTime,
  rollbackRehearsed,
  skuCheckEarly,
  skuCheckLast,
  stockAgrees,
  alertsDrilled,
  criticalTrained,
  dependenciesConfirmed,
  everythingRead,
  indicatorsQuiet,
  noStandingSymptom,
  pairCoverage,
  rollbackConfirmed,
  stepDrift,
  supportRoster,
  teamsTrained,
  uatExecuted,
  uatFailuresAccepted,
  uatPassed,
];
