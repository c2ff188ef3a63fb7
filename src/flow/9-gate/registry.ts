import { alertsDrilled } from './criteria/alerts-drilled.ts';
import { criticalTrained } from './criteria/critical-trained.ts';
import { dataFresh } from './criteria/data-fresh.ts';
import { deciderNamed } from './criteria/decider-named.ts';
import { dependenciesConfirmed } from './criteria/dependencies-confirmed.ts';
import { detectorProven } from './criteria/detector-proven.ts';
import { everythingRead } from './criteria/everything-read.ts';
import { indicatorsQuiet } from './criteria/indicators-quiet.ts';
import { migrationTied } from './criteria/migration-tied.ts';
import { noOpenCritical } from './criteria/no-open-critical.ts';
import { noRegressions } from './criteria/no-regressions.ts';
import { noStandingSymptom } from './criteria/no-standing-symptom.ts';
import { ordersAgree } from './criteria/orders-agree.ts';
import { pairCoverage } from './criteria/pair-coverage.ts';
import { peakRehearsed } from './criteria/peak-rehearsed.ts';
import { pointOfNoReturnNamed } from './criteria/point-of-no-return-named.ts';
import { refundsAgree } from './criteria/refunds-agree.ts';
import { revenueAgrees } from './criteria/revenue-agrees.ts';
import { rollbackConfirmed } from './criteria/rollback-confirmed.ts';
import { rollbackInTime } from './criteria/rollback-in-time.ts';
import { rollbackRehearsed } from './criteria/rollback-rehearsed.ts';
import { skuCheckEarly } from './criteria/sku-check-early.ts';
import { skuCheckLast } from './criteria/sku-check-last.ts';
import { stepDrift } from './criteria/step-drift.ts';
import { stockAgrees } from './criteria/stock-agrees.ts';
import { supportRoster } from './criteria/support-roster.ts';
import { teamsTrained } from './criteria/teams-trained.ts';
import { uatExecuted } from './criteria/uat-executed.ts';
import { uatFailuresAccepted } from './criteria/uat-failures-accepted.ts';
import { uatPassed } from './criteria/uat-passed.ts';
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
