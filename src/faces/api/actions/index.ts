import type { Action } from '../action.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { addAlertChannel } from './add-alert-channel.ts';
import { addComment } from './add-comment.ts';
import { addInvitation } from './add-invitation.ts';
import { addPasswordLink } from './add-password-link.ts';
import { addReviewItem } from './add-review-item.ts';
import { addSource } from './add-source.ts';
import { addToken } from './add-token.ts';
import { addWaiver } from './add-waiver.ts';
import { addWorkspace } from './add-workspace.ts';
import { archiveSource } from './archive-source.ts';
import { beginFirstStart } from './begin-first-start.ts';
import { cancelPreview } from './cancel-preview.ts';
import { cancelRun } from './cancel-run.ts';
import { changeAlertChannel } from './change-alert-channel.ts';
import { changePassword } from './change-password.ts';
import { changeReviewItem } from './change-review-item.ts';
import { changeSource } from './change-source.ts';
import { closeReview } from './close-review.ts';
import { compareRuns } from './compare-runs.ts';
import { countBreaks } from './count-breaks.ts';
import { deleteFile } from './delete-file.ts';
import { editComment } from './edit-comment.ts';
import { endMemberSessions } from './end-member-sessions.ts';
import { endOtherSession } from './end-other-session.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { exportBreaks } from './export-breaks.ts';
import { exportPlan } from './export-plan.ts';
import { exportProblems } from './export-problems.ts';
import { getBreak } from './get-break.ts';
import { getBreakRecord } from './get-break-record.ts';
import { getDecision } from './get-decision.ts';
import { getDecisionInShort } from './get-decision-in-short.ts';
import { getDecisionPack } from './get-decision-pack.ts';
import { getDiagnosis } from './get-diagnosis.ts';
import { getFile } from './get-file.ts';
import { getGate } from './get-gate.ts';
import { getHome } from './get-home.ts';
import { getIndicators } from './get-indicators.ts';
import { getInvestigation } from './get-investigation.ts';
import { getPlan } from './get-plan.ts';
import { getPolicy } from './get-policy.ts';
import { getPreview } from './get-preview.ts';
import { getProblem } from './get-problem.ts';
import { getProblemProof } from './get-problem-proof.ts';
import { getProof } from './get-proof.ts';
import { getReadiness } from './get-readiness.ts';
import { getReview } from './get-review.ts';
import { getReviewStand } from './get-review-stand.ts';
import { getRun } from './get-run.ts';
import { getSession } from './get-session.ts';
import { getSetting } from './get-setting.ts';
import { getSignIn } from './get-sign-in.ts';
import { getSource } from './get-source.ts';
import { getSymptoms } from './get-symptoms.ts';
import { getTopic } from './get-topic.ts';
import { getWorkspace } from './get-workspace.ts';
import { listAlertChannels } from './list-alert-channels.ts';
import { listAlertDeliveries } from './list-alert-deliveries.ts';
import { listAudit } from './list-audit.ts';
import { listBreakAgeing } from './list-break-ageing.ts';
import { listBreakHistory } from './list-break-history.ts';
import { listBreakWeeks } from './list-break-weeks.ts';
import { listBreaks } from './list-breaks.ts';
import { listComments } from './list-comments.ts';
import { listDecisions } from './list-decisions.ts';
import { listDifferences } from './list-differences.ts';
import { listFiles } from './list-files.ts';
import { listFixes } from './list-fixes.ts';
import { listInstallationAudit } from './list-installation-audit.ts';
import { listInvestigations } from './list-investigations.ts';
import { listInvitations } from './list-invitations.ts';
import { listMembers } from './list-members.ts';
import { listOtherSessions } from './list-other-sessions.ts';
import { listProblemHistory } from './list-problem-history.ts';
import { listProblemWeeks } from './list-problem-weeks.ts';
import { listProblems } from './list-problems.ts';
import { listReviews } from './list-reviews.ts';
import { listRuns } from './list-runs.ts';
import { listSettings } from './list-settings.ts';
import { listSources } from './list-sources.ts';
import { listTokens } from './list-tokens.ts';
import { listWaivers } from './list-waivers.ts';
import { listWorkspaces } from './list-workspaces.ts';
import { moveBreak } from './move-break.ts';
import { moveBreaks } from './move-breaks.ts';
import { moveInvestigation } from './move-investigation.ts';
import { moveProblem } from './move-problem.ts';
import { moveProblems } from './move-problems.ts';
import { moveReview } from './move-review.ts';
import { openReview } from './open-review.ts';
import { previewPolicy } from './preview-policy.ts';
import { readReadinessFile } from './read-readiness-file.ts';
import { removeAlertChannel } from './remove-alert-channel.ts';
import { removeComment } from './remove-comment.ts';
import { removeMember } from './remove-member.ts';
import { removeSetting } from './remove-setting.ts';
import { renameWorkspace } from './rename-workspace.ts';
import { replayDecision } from './replay-decision.ts';
import { replayRun } from './replay-run.ts';
import { revokeToken } from './revoke-token.ts';
import { secondWaiver } from './second-waiver.ts';
import { setAttendance } from './set-attendance.ts';
import { setMember } from './set-member.ts';
import { setReadiness } from './set-readiness.ts';
import { setSetting } from './set-setting.ts';
import { signIn } from './sign-in.ts';
import { signInToDemo } from './sign-in-to-demo.ts';
import { signOut } from './sign-out.ts';
import { startPreview } from './start-preview.ts';
import { startProof } from './start-proof.ts';
import { startRun } from './start-run.ts';
import { suggestProfile } from './suggest-profile.ts';
import { takeDecision } from './take-decision.ts';
import { testAlertChannel } from './test-alert-channel.ts';
import { undoChange } from './undo-change.ts';
import { uploadFile } from './upload-file.ts';
import { verifyAudit } from './verify-audit.ts';
import { verifyInstallationAudit } from './verify-installation-audit.ts';
import { watchPreview } from './watch-preview.ts';
import { watchRun } from './watch-run.ts';
import { watchWorkspace } from './watch-workspace.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';
import { withdrawWaiver } from './withdraw-waiver.ts';

/** Everything that can be asked for over HTTP, by name. */
export const actions: readonly Action[] = [
  acceptInvitation,
  addAlertChannel,
  addComment,
  addInvitation,
  addPasswordLink,
  addReviewItem,
  addSource,
  addToken,
  addWaiver,
  addWorkspace,
  archiveSource,
  beginFirstStart,
  cancelPreview,
  cancelRun,
  changeAlertChannel,
  changePassword,
  changeReviewItem,
  changeSource,
  closeReview,
  compareRuns,
  countBreaks,
  deleteFile,
  editComment,
  endMemberSessions,
  endOtherSession,
  endOtherSessions,
  exportBreaks,
  exportPlan,
  exportProblems,
  getBreak,
  getBreakRecord,
  getDecision,
  getDecisionInShort,
  getDecisionPack,
  getDiagnosis,
  getFile,
  getGate,
  getHome,
  getIndicators,
  getInvestigation,
  getPlan,
  getPolicy,
  getPreview,
  getProblem,
  getProblemProof,
  getProof,
  getReadiness,
  getReview,
  getReviewStand,
  getRun,
  getSession,
  getSetting,
  getSignIn,
  getSource,
  getSymptoms,
  getTopic,
  getWorkspace,
  listAlertChannels,
  listAlertDeliveries,
  listAudit,
  listBreakAgeing,
  listBreakHistory,
  listBreakWeeks,
  listBreaks,
  listComments,
  listDecisions,
  listDifferences,
  listFiles,
  listFixes,
  listInstallationAudit,
  listInvestigations,
  listInvitations,
  listMembers,
  listOtherSessions,
  listProblemHistory,
  listProblemWeeks,
  listProblems,
  listReviews,
  listRuns,
  listSettings,
  listSources,
  listTokens,
  listWaivers,
  listWorkspaces,
  moveBreak,
  moveBreaks,
  moveInvestigation,
  moveProblem,
  moveProblems,
  moveReview,
  openReview,
  previewPolicy,
  readReadinessFile,
  removeAlertChannel,
  removeComment,
  removeMember,
  removeSetting,
  renameWorkspace,
  replayDecision,
  replayRun,
  revokeToken,
  secondWaiver,
  setAttendance,
  setMember,
  setReadiness,
  setSetting,
  signIn,
  signInToDemo,
  signOut,
  startPreview,
  startProof,
  startRun,
  suggestProfile,
  takeDecision,
  testAlertChannel,
  undoChange,
  uploadFile,
  verifyAudit,
  verifyInstallationAudit,
  watchPreview,
  watchRun,
  watchWorkspace,
  withdrawInvitation,
  withdrawWaiver,
];
