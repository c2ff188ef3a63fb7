import type { RunChanges, Runs } from '../../../../model/workspace/index.ts';
import type { Db, Work } from '../../connection.ts';
import { beginRun, deadRuns, endRun, leaveRun, resumeRun } from './begin-run.ts';
import { compareRuns, listDifferences } from './compare-runs.ts';
import { claimRun, holdRun } from './hold-run.ts';
import { recordRun } from './record/record-run.ts';
import { getRun, listRuns } from './run-row.ts';

export function runsOn(db: Db): Runs {
  return {
    hold: (id) => holdRun(db, id),
    claim: (id) => claimRun(db, id),
    dead: () => deadRuns(db),
    get: (workspace, id) => getRun(db, workspace, id),
    list: (workspace, filter, paging) => listRuns(db, workspace, filter, paging),
    compare: (workspace, before, after) => compareRuns(db, workspace, before, after),
    differences: (workspace, before, after, difference, paging) =>
      listDifferences(db, workspace, [before, after], difference, paging),
  };
}

export function runChangesOn(work: Work): RunChanges {
  const { db } = work;
  return {
    begin: (start) => beginRun(db, start),
    resume: (run) => resumeRun(db, run),
    leave: (run) => leaveRun(db, run),
    record: (start, result) => recordRun(work, start, result),
    end: (run, state, at, why) => endRun(db, run, state, at, why),
  };
}
