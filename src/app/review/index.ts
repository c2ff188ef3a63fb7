/**
 * The weekly review and investigations: what a team talks about, decides and looks into.
 * Comes in: the state first, then requests. Goes out: reviews with their agendas, decisions, actions, investigations. May
 * touch: the state. Refuses: a review without people, a closing without a finding, an agenda that changes behind them.
 */
export { agendaInMarkdown } from '../../readiness/review/index.ts';
export { agendaFor } from './agenda-for.ts';
export {
  type ActionChange,
  addReviewItem,
  changeReviewItem,
  closeReview,
  recordAttendance,
} from './hold-review.ts';
export { type InvestigationMove, moveInvestigation } from './investigations.ts';
export { moveReview, openReview } from './open-review.ts';
export { type ReviewKeeping, readKeeping } from './read-keeping.ts';
export { type ReviewStand, readReview, readReviewStand } from './read-review.ts';
