import { dressRehearsal } from './dress-rehearsal.ts';
import { freeze } from './freeze.ts';
import { goNoGo } from './go-no-go.ts';
import { hypercareEnter } from './hypercare-enter.ts';
import { hypercareExit } from './hypercare-exit.ts';
import { mockCutover } from './mock-cutover.ts';
import { nextCheck } from './next-check.ts';
import { problemsEnd } from './problems-end.ts';
import { readinessReview } from './readiness-review.ts';
import { rollbackPractise } from './rollback-practise.ts';
import { rollbackWrite } from './rollback-write.ts';
import { skuCheckEarly } from './sku-check-early.ts';
import { skuCheckLast } from './sku-check-last.ts';
import { skuResolve } from './sku-resolve.ts';
import { stabilise } from './stabilise.ts';
import type { StepRule } from './step.ts';
import { support } from './support.ts';
import { tieMigration } from './tie-migration.ts';
import { trainingPass } from './training-pass.ts';
import { trainingPrepare } from './training-prepare.ts';
import { uatCover } from './uat-cover.ts';
import { uatRun } from './uat-run.ts';
import { uatSignOff } from './uat-sign-off.ts';
import { ownerNamed, processWritten, sourceOfTruth } from './upstream.ts';

/** All rules for steps, sorted by id. */
export const stepRules: readonly StepRule[] = [
  nextCheck,
  dressRehearsal,
  freeze,
  goNoGo,
  mockCutover,
  readinessReview,
  skuCheckEarly,
  skuCheckLast,
  support,
  tieMigration,
  hypercareEnter,
  hypercareExit,
  ownerNamed,
  problemsEnd,
  processWritten,
  rollbackPractise,
  rollbackWrite,
  skuResolve,
  sourceOfTruth,
  stabilise,
  trainingPass,
  trainingPrepare,
  uatCover,
  uatRun,
  uatSignOff,
];

export type { StepRule } from './step.ts';
