import type { LifeChanges, Lives } from '../../../../model/workspace/index.ts';
import type { Db } from '../../connection.ts';
import { changeLives } from './change-lives.ts';
import { countBreaks } from './count-breaks.ts';
import { getBreak, history, listFixes } from './details.ts';
import { listBreaks } from './list-breaks.ts';
import { getProblem, listProblems } from './list-problems.ts';
import { undoChange } from './undo-change.ts';

export function livesOn(db: Db): Lives {
  return {
    listBreaks: (workspace, filter, order, paging) => listBreaks(db, workspace, filter, order, paging),
    countBreaks: (workspace, filter) => countBreaks(db, workspace, filter),
    getBreak: (workspace, id) => getBreak(db, workspace, id),
    listProblems: (workspace, filter, paging) => listProblems(db, workspace, filter, paging),
    getProblem: (workspace, id) => getProblem(db, workspace, id),
    history: (workspace, subject) => history(db, workspace, subject),
    listFixes: (workspace, paging) => listFixes(db, workspace, paging),
  };
}

export function lifeChangesOn(db: Db): LifeChanges {
  return {
    change: (wanted) => changeLives(db, wanted),
    undo: (request) => undoChange(db, request),
  };
}
