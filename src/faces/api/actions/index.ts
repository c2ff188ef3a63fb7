import type { Action } from '../action.ts';
import { addComment } from './add-comment.ts';
import { addSource } from './add-source.ts';
import { archiveSource } from './archive-source.ts';
import { changeSource } from './change-source.ts';
import { compareRuns } from './compare-runs.ts';
import { countBreaks } from './count-breaks.ts';
import { editComment } from './edit-comment.ts';
import { getBreak } from './get-break.ts';
import { getProblem } from './get-problem.ts';
import { getRun } from './get-run.ts';
import { getSetting } from './get-setting.ts';
import { getSource } from './get-source.ts';
import { getWorkspace } from './get-workspace.ts';
import { listAudit } from './list-audit.ts';
import { listBreakHistory } from './list-break-history.ts';
import { listBreaks } from './list-breaks.ts';
import { listComments } from './list-comments.ts';
import { listDifferences } from './list-differences.ts';
import { listFixes } from './list-fixes.ts';
import { listMembers } from './list-members.ts';
import { listProblemHistory } from './list-problem-history.ts';
import { listProblems } from './list-problems.ts';
import { listRuns } from './list-runs.ts';
import { listSettings } from './list-settings.ts';
import { listSources } from './list-sources.ts';
import { listTokens } from './list-tokens.ts';
import { listWorkspaces } from './list-workspaces.ts';
import { moveBreak } from './move-break.ts';
import { moveBreaks } from './move-breaks.ts';
import { moveProblem } from './move-problem.ts';
import { moveProblems } from './move-problems.ts';
import { removeComment } from './remove-comment.ts';
import { removeSetting } from './remove-setting.ts';
import { renameWorkspace } from './rename-workspace.ts';
import { revokeToken } from './revoke-token.ts';
import { setSetting } from './set-setting.ts';
import { undoChange } from './undo-change.ts';
import { verifyAudit } from './verify-audit.ts';

/** Everything that can be asked for over HTTP, by name. */
export const actions: readonly Action[] = [
  addComment,
  addSource,
  archiveSource,
  changeSource,
  compareRuns,
  countBreaks,
  editComment,
  getBreak,
  getProblem,
  getRun,
  getSetting,
  getSource,
  getWorkspace,
  listAudit,
  listBreakHistory,
  listBreaks,
  listComments,
  listDifferences,
  listFixes,
  listMembers,
  listProblemHistory,
  listProblems,
  listRuns,
  listSettings,
  listSources,
  listTokens,
  listWorkspaces,
  moveBreak,
  moveBreaks,
  moveProblem,
  moveProblems,
  removeComment,
  removeSetting,
  renameWorkspace,
  revokeToken,
  setSetting,
  undoChange,
  verifyAudit,
];
